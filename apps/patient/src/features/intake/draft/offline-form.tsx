"use client";

import type { Language } from "@preamble/domain/languages";
import { Button } from "@preamble/ui/button";
import { useEffect, useState } from "react";
import { CallClinic } from "../../../components/call-clinic.tsx";
import type { Text } from "../../../text/text.ts";
import { LaterOffline } from "../../resume/later-offline.tsx";
import { IntakeForm } from "../intake-form.tsx";
import type { Draft } from "./draft.ts";
import { readDrafts, readOpenDraft } from "./kept-drafts.ts";
import { goOnWords } from "./kept-words.ts";

type Props = { slug: string; language: Language; text: Text; phone: string };

type Kept = { readonly drafts: readonly Draft[]; readonly draft: Draft | null; readonly step: string };

/**
 * The form that is open in this browser from the draft on this phone, at the step that the address names or else where
 * it is gone on with; any other once it is chosen by name.
 */
export function OfflineForm({ slug, language, text, phone }: Props) {
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    void (async () => {
      const drafts = await readDrafts(slug);
      const draft = await readOpenDraft(slug, drafts);
      setKept({ drafts, draft, step: location.pathname.split("/").at(-1) ?? "" });
    })();
  }, [slug]);
  if (!kept) return <p role="status">{text.loading}</p>;
  const { drafts, draft, step } = kept;
  if (step === "later") return <LaterOffline form={`/${slug}/${language}/form`} text={text} />;
  if (!draft)
    return (
      <div className="flex flex-col gap-5">
        <h1>{text.offlineHeading}</h1>
        <p role="alert">{drafts.length > 0 ? text.startKept : text.offlineNothing}</p>
        {drafts.map((chosen) => (
          <Button
            key={chosen.intake.id}
            className="w-full sm:w-auto sm:self-start"
            onClick={() => setKept({ drafts, draft: chosen, step: "" })}
          >
            {goOnWords(chosen, text)}
          </Button>
        ))}
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
