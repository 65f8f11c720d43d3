"use client";

import type { Language } from "@preamble/domain/languages";
import { useEffect, useState } from "react";
import { CallClinic } from "../../../components/call-clinic.tsx";
import type { Text } from "../../../text/text.ts";
import { LaterOffline } from "../../resume/later-offline.tsx";
import { IntakeForm } from "../intake-form.tsx";
import type { Draft } from "./draft.ts";
import { readDrafts } from "./draft-store.ts";

type Props = { slug: string; language: Language; text: Text; phone: string };

/** The form from the draft on this phone, at the step that the address names or else where it is gone on with. */
export function OfflineForm({ slug, language, text, phone }: Props) {
  const [draft, setDraft] = useState<Draft | null | "reading">("reading");
  useEffect(() => {
    void readDrafts(slug).then(([last]) => setDraft(last ?? null));
  }, [slug]);
  if (draft === "reading") return <p role="status">{text.loading}</p>;
  const step = location.pathname.split("/").at(-1) ?? "";
  if (step === "later") return <LaterOffline form={`/${slug}/${language}/form`} text={text} />;
  if (!draft)
    return (
      <div className="flex flex-col gap-5">
        <h1>{text.offlineHeading}</h1>
        <p role="alert">{text.offlineNothing}</p>
        <CallClinic {...{ text, phone }} className="w-full sm:w-auto sm:self-start" />
      </div>
    );
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
