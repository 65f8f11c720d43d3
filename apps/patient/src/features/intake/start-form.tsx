"use client";

import type { Language } from "@preamble/domain/languages";
import { ChoiceList } from "@preamble/ui/choice-list";
import { ErrorSummary } from "@preamble/ui/error-summary";
import { OptionRow } from "@preamble/ui/option-row";
import { type FormEvent, useEffect, useState } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";
import type { Draft } from "./draft/draft.ts";
import { dropDraft } from "./draft/draft-store.ts";
import { goOnFrom } from "./draft/go-on-from.ts";
import { goOnWords } from "./draft/go-on-words.ts";
import { statusOf, unsentDrafts } from "./draft/unsent-drafts.ts";
import { useRefusedTitle } from "./use-title.ts";

type Props = {
  slug: string;
  language: Language;
  text: Text;
  /** The sent form that this one follows. */
  from: string | undefined;
};

/** Consent to care, then a form under a session of its own. */
export function StartForm({ slug, language, text, from }: Props) {
  const [problem, setProblem] = useState<{ attempt: number; words: string; fieldId: string } | null>(null);
  const [busy, setBusy] = useState(false);
  useRefusedTitle(text, problem !== null);
  function refuse(words: string, fieldId: "consent" | "kept" = "consent") {
    setBusy(false);
    setProblem((before) => ({ attempt: (before?.attempt ?? 0) + 1, words, fieldId }));
  }
  // Earlier forms that were neither sent nor given up.
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    void unsentDrafts(apiOf(slug), slug).then(setDrafts);
  }, [slug]);

  async function begin(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setBusy(true);
    // Read again: the first reading may not have come back, and nothing kept is replaced unasked.
    const api = apiOf(slug);
    const found = await unsentDrafts(api, slug);
    setDrafts(found);
    const choice = given.get("kept");
    const kept = found.find(({ intake }) => intake.id === choice);
    if (found.length > 0 && !kept && choice !== "empty") return refuse(text.startKeptError, "kept");
    if (!given.has("consent")) return refuse(text.startConsentError);
    // What was chosen above is sent by now.
    if (!kept && choice && choice !== "empty") return location.assign(`/${slug}/${language}/form`);
    try {
      if (!kept || (await statusOf(api, kept.intake.id)) !== "open") {
        // A kept form is about whom it was about: it follows another only where it did before.
        const follows = !kept || kept.intake.follows === from ? from : undefined;
        const { intakeId } = await api.intake.start.mutate({ language, ...(follows && { from: follows }) });
        if (kept) await goOnFrom(kept, { api, slug, intakeId, follows: follows ?? null });
        else for (const { intake } of found) await dropDraft(slug, intake.id);
      }
      location.assign(`/${slug}/${language}/form`);
    } catch {
      refuse(text.startFailed);
    }
  }

  return (
    <form className="mt-6 flex flex-col gap-6" onSubmit={(event) => void begin(event)} noValidate>
      {problem ? (
        <ErrorSummary
          key={problem.attempt}
          heading={text.problem}
          errors={[{ fieldId: problem.fieldId, text: problem.words }]}
        />
      ) : null}
      {drafts.length > 0 ? (
        <ChoiceList
          name="kept"
          legend={text.startKept}
          error={problem?.fieldId === "kept" ? problem.words : undefined}
          choices={[
            ...drafts.map((draft) => ({ value: draft.intake.id, label: goOnWords(draft, text) })),
            { value: "empty", label: text.startKeptEmpty, hint: text.startKeptEmptyHint },
          ]}
        />
      ) : null}
      <OptionRow id="consent" type="checkbox" name="consent" label={text.startConsent} />
      <ReadyButton type="submit" disabled={busy} className="w-full sm:w-auto sm:self-start">
        {busy ? text.loading : text.continue}
      </ReadyButton>
    </form>
  );
}
