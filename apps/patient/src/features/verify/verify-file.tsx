"use client";

import { formatInZone } from "@preamble/booking/format-time";
import { fill } from "@preamble/domain/fill";
import type { Language } from "@preamble/domain/languages";
import { Field } from "@preamble/ui/field";
import { Notice } from "@preamble/ui/notice";
import { type FormEvent, useState } from "react";
import { WithPhone } from "../../components/with-phone.tsx";
import { ReadyButton } from "../../components/ready-button.tsx";
import type { Text } from "../../text/text.ts";
import { apiOf, type PatientApi } from "../../trpc-client.ts";
import { hashOfFile } from "./hash-of-file.ts";

type Props = {
  slug: string;
  language: Language;
  text: Text;
  /** The code of the paper that led here, if one did. */
  documentId: string | null;
  /** Whether a paper was issued under that code. */
  known: boolean;
  name: string;
  phone: string;
  timeZone: string;
};

type Issued = Awaited<ReturnType<PatientApi["documents"]["verify"]["query"]>>;
type Outcome = { said: "issued"; issued: NonNullable<Issued> } | { said: "unknown" | "failed" | "no-file" };

/** Asks whether a file was issued, by a hash made here: the file itself goes nowhere. */
export function VerifyFile({ slug, language, text, documentId, known, name, phone, timeZone }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const say = (words: string, time = "") => fill(words, { clinic: name, phone, time });

  async function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof File) || file.name === "") return setOutcome({ said: "no-file" });
    setBusy(true);
    try {
      const issued = await apiOf(slug).documents.verify.query({
        sha256: await hashOfFile(file),
        ...(known && documentId !== null && { documentId }),
      });
      setOutcome(issued ? { said: "issued", issued } : { said: "unknown" });
    } catch {
      setOutcome({ said: "failed" });
    }
    setBusy(false);
  }

  return (
    <section aria-labelledby="file-heading" className="mt-7">
      <h2 id="file-heading">{text.verifyFileHeading}</h2>
      <form className="mt-3 flex flex-col gap-4" onSubmit={(event) => void check(event)} noValidate>
        <Field
          type="file"
          name="file"
          accept="application/pdf"
          label={text.verifyFile}
          hint={text.verifyFileHint}
          error={outcome?.said === "no-file" ? text.verifyNoFile : undefined}
          onChange={() => setOutcome(null)}
        />
        <ReadyButton type="submit" disabled={busy} className="w-full sm:w-auto sm:self-start">
          {busy ? text.loading : text.verifyCheck}
        </ReadyButton>
      </form>
      <div role="status" className="mt-5">
        {outcome?.said === "issued" ? (
          <Notice
            heading={say(
              text.verifySame,
              formatInZone(new Date(outcome.issued.issuedAt), timeZone, language),
            )}
          >
            {documentId !== null && documentId.toLowerCase() !== outcome.issued.documentId
              ? text.verifyOther
              : null}
          </Notice>
        ) : null}
        {outcome?.said === "unknown" ? (
          <Notice tone="strong" heading={say(text.verifyChanged)}>
            {text.verifyChangedMore}
          </Notice>
        ) : null}
        {outcome?.said === "failed" ? (
          <Notice tone="strong" heading={<WithPhone phone={phone}>{say(text.verifyFailed)}</WithPhone>} />
        ) : null}
      </div>
    </section>
  );
}
