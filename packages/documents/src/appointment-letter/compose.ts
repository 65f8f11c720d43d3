import { visitTypes } from "@preamble/booking/visit-types";
import { fill } from "@preamble/domain/fill";
import { type CanPrint, clip, printableDeep } from "../case-summary/printable.ts";
import { composeLetter, type LetterIssue } from "../letter/compose-letter.ts";
import { visitLines } from "../letter/visit-lines.ts";
import type { AppointmentLetterRecord } from "./appointment-letter-record.ts";
import { appointmentLetterWords } from "./appointment-letter-words.ts";

export type AppointmentLetterView = ReturnType<typeof composeAppointmentLetter>;

/** Decides every word of an appointment letter. Pure: the time of rendering is an argument. */
export function composeAppointmentLetter(
  raw: AppointmentLetterRecord,
  issue: LetterIssue,
  canPrint: CanPrint,
) {
  const record = printableDeep(raw, canPrint);
  const words = appointmentLetterWords(record.language);
  const inPerson = visitTypes[record.visit.visitType].mode === "in-person";
  const phone = clip(record.clinic.phone, 30);
  return {
    ...composeLetter(record, issue, words),
    intro: words.intro,
    visit: visitLines(record, record.visit),
    ready: {
      heading: words.ready,
      lines: [
        ...(inPerson
          ? [words.bring, words.early]
          : [record.called ? words.remote : fill(words.remoteNoCall, { phone })]),
        fill(words.change, { phone }),
      ],
    },
  };
}
