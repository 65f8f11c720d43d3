import type { Refusal } from "@preamble/api/http/read-refusal";
import type { SummaryError } from "@preamble/ui/error-summary";
import { Field } from "@preamble/ui/field";
import { passwordWords } from "../../../../features/account/password-words.ts";
import { textOf } from "../../../../text-of.ts";

/** The present password and a code: what changes how a member signs in asks for both. `id` keeps forms apart. */
export function ProofFields({ id }: { id: string }) {
  return (
    <>
      <Field
        name={`${id}-password`}
        label="Your password now"
        type="password"
        autoComplete="current-password"
        required
      />
      <Field
        name={`${id}-code`}
        label="Six-digit code"
        hint="From your authenticator app, or one of your recovery codes"
        autoComplete="one-time-code"
        maxLength={40}
        required
      />
    </>
  );
}

/** A password is taken as typed, with the spaces around it. */
export function passwordOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}

export const proofFrom = (fields: FormData, id: string) => ({
  password: passwordOf(fields, `${id}-password`),
  code: textOf(fields, `${id}-code`),
});

const wrongWords = {
  "wrong-password": "That is not your password.",
  "wrong-code": "The code was not right. A code works once: wait for the next one in the app.",
  "too-many-tries": "There were too many tries. Wait a few minutes.",
} as const;

/** What is said of a proof that was not taken, at its field. */
export const wrongProof = (id: string, wrong: keyof typeof wrongWords): readonly SummaryError[] => [
  { fieldId: wrong === "wrong-code" ? `${id}-code` : `${id}-password`, text: wrongWords[wrong] },
];

/** What is said where the server refused, at this field. */
export function refusedWords(fieldId: string, { code, reasons }: Refusal): SummaryError {
  const known = reasons.flatMap((reason) => passwordWords[reason] ?? []);
  const [text] =
    code === "unavailable"
      ? ["We could not reach the server. Press again."]
      : [...known, "This was not done. Load the page again."];
  return { fieldId, text: text ?? "" };
}
