"use client";

import type { Language } from "@preamble/domain/languages";
import { useEffect, useState } from "react";
import type { Text } from "../../../text/text.ts";
import { LaterOffline } from "../../resume/later-offline.tsx";
import { IntakeForm } from "../intake-form.tsx";
import type { Draft } from "./draft.ts";
import { readDraft } from "./draft-store.ts";

type Props = { slug: string; language: Language; text: Text };

/** The form from the draft on this phone, at the step that the address names or else where it is gone on with. */
export function OfflineForm({ slug, language, text }: Props) {
  const [draft, setDraft] = useState<Draft | null | "reading">("reading");
  useEffect(() => {
    void readDraft(slug).then(setDraft);
  }, [slug]);
  if (draft === "reading") return <p role="status">{text.loading}</p>;
  const step = location.pathname.split("/").at(-1) ?? "";
  if (step === "later") return <LaterOffline form={`/${slug}/${language}/form`} text={text} />;
  if (!draft) return <p role="alert">{text.offlineNothing}</p>;
  return (
    <IntakeForm
      {...{ slug, language, text }}
      clinic={draft.clinic}
      intake={draft.intake}
      firstStep={step}
      firstView={null}
    />
  );
}
