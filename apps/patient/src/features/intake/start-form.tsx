"use client";

import type { Language } from "@preamble/domain/languages";
import { ErrorSummary } from "@preamble/ui/error-summary";
import { OptionRow } from "@preamble/ui/option-row";
import { type FormEvent, useState } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";

type Props = {
  slug: string;
  language: Language;
  text: Text;
  /** The sent form that this one follows. */
  from: string | undefined;
};

/** Consent to care, then a form under a session of its own. */
export function StartForm({ slug, language, text, from }: Props) {
  const [problem, setProblem] = useState<{ attempt: number; words: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const refuse = (words: string) => setProblem((before) => ({ attempt: (before?.attempt ?? 0) + 1, words }));

  async function begin(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!new FormData(event.currentTarget).has("consent")) {
      refuse(text.startConsentError);
      return;
    }
    setBusy(true);
    try {
      await apiOf(slug).intake.start.mutate({ language, ...(from && { from }) });
      location.assign(`/${slug}/${language}/form`);
    } catch {
      setBusy(false);
      refuse(text.startFailed);
    }
  }

  return (
    <form className="mt-6 flex flex-col gap-6" onSubmit={(event) => void begin(event)} noValidate>
      {problem ? (
        <ErrorSummary
          key={problem.attempt}
          heading={text.problem}
          errors={[{ fieldId: "consent", text: problem.words }]}
        />
      ) : null}
      <OptionRow id="consent" type="checkbox" name="consent" label={text.startConsent} />
      <ReadyButton type="submit" disabled={busy} className="w-full sm:w-auto sm:self-start">
        {busy ? text.loading : text.continue}
      </ReadyButton>
    </form>
  );
}
