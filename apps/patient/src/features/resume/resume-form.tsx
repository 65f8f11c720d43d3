"use client";

import { fill } from "@preamble/domain/fill";
import type { Language } from "@preamble/domain/languages";
import { ErrorSummary } from "@preamble/ui/error-summary";
import { Field } from "@preamble/ui/field";
import { type FormEvent, useState } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import { refusalOf } from "../../refusal.ts";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";
import { useRefusedTitle } from "../intake/use-title.ts";

type Props = { slug: string; language: Language; text: Text; phone: string };

/** Takes the code of the link in the address; only the press of the button uses it. */
export function ResumeForm({ slug, language, text, phone }: Props) {
  const [problem, setProblem] = useState<{ attempt: number; words: string } | null>(null);
  const [busy, setBusy] = useState(false);
  useRefusedTitle(text, problem !== null);
  const refuse = (words: string) => setProblem((before) => ({ attempt: (before?.attempt ?? 0) + 1, words }));

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("code");
    const code = typeof typed === "string" ? typed.replaceAll(/\D/g, "") : "";
    const token = location.hash.slice(1);
    if (!/^[\w-]{43}$/.test(token)) return refuse(fill(text.resumeNoLink, { phone }));
    if (code.length !== 6) return refuse(text.resumeShape);
    setBusy(true);
    try {
      const answer = await apiOf(slug).resume.redeem.mutate({ token, code });
      if (answer.opened) return location.replace(`/${slug}/${language}/form`);
      refuse(wrongWords(answer.triesLeft, text, phone));
    } catch (fault) {
      const gone = refusalOf(fault).code === "not_found";
      refuse(gone ? fill(text.resumeGone, { phone }) : text.laterFailed);
    }
    setBusy(false);
  }

  return (
    <form className="mt-5 flex flex-col gap-5" onSubmit={(event) => void open(event)} noValidate>
      {problem ? (
        <ErrorSummary
          key={problem.attempt}
          heading={text.problem}
          errors={[{ fieldId: "code", text: problem.words }]}
        />
      ) : null}
      <Field
        name="code"
        label={text.resumeCode}
        error={problem?.words}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        className="w-48 text-2xl tracking-widest"
      />
      <ReadyButton type="submit" disabled={busy} className="w-full sm:w-auto sm:self-start">
        {busy ? text.loading : text.resumeOpen}
      </ReadyButton>
    </form>
  );
}

function wrongWords(triesLeft: number, text: Text, phone: string): string {
  if (triesLeft === 0) return fill(text.resumeGone, { phone });
  return triesLeft === 1 ? text.resumeWrong1 : fill(text.resumeWrong, { count: triesLeft });
}
