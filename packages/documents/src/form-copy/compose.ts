import { formatInZone } from "@preamble/booking/format-time";
import { fill } from "@preamble/domain/fill";
import { type CanPrint, clip, printableDeep } from "../case-summary/printable.ts";
import { composeLetter, type LetterIssue } from "../letter/compose-letter.ts";
import type { FormCopyRecord } from "./form-copy-record.ts";
import { formCopyWords } from "./form-copy-words.ts";

export type FormCopyView = ReturnType<typeof composeFormCopy>;

/** Decides every word of a patient's own copy; no answer is cut. Pure: the time of rendering is an argument. */
export function composeFormCopy(raw: FormCopyRecord, issue: LetterIssue, canPrint: CanPrint) {
  const record = printableDeep(raw, canPrint);
  const { language, clinic, sentAt, standing, answers } = record;
  const words = formCopyWords(language);
  const letter = composeLetter(record, issue, words);
  return {
    ...letter,
    sent: fill(words.sent, {
      clinic: letter.author,
      time: formatInZone(sentAt, clinic.timeZone, language),
    }),
    standing,
    answers,
    no: words.no,
    help: fill(words.help, { phone: clip(clinic.phone, 30) }),
  };
}
