import { safetyNetItem } from "@preamble/domain/advice/safety-net";
import { type CanPrint, clip, printableDeep } from "../case-summary/printable.ts";
import { fill } from "../fill.ts";
import { composeLetter, type LetterIssue } from "../letter/compose-letter.ts";
import { visitLines } from "../letter/visit-lines.ts";
import type { HandoutRecord } from "./handout-record.ts";
import { handoutWords } from "./handout-words.ts";

export type HandoutView = ReturnType<typeof composeHandout>;

/** Decides every word of a handout. Pure: the time of rendering is an argument. */
export function composeHandout(raw: HandoutRecord, issue: LetterIssue, canPrint: CanPrint) {
  const record = printableDeep(raw, canPrint);
  const words = handoutWords(record.language);
  const phone = clip(record.clinic.phone, 30);
  return {
    ...composeLetter(record, issue, words),
    visit: {
      heading: words.visit,
      ...(record.visit
        ? visitLines(record, record.visit)
        : { when: null, lines: [fill(words.noVisit, { phone })] }),
    },
    adviceHeading: words.until,
    advice: record.advice.map(({ id, title, how, stop }) => ({
      title,
      how,
      stop: id === safetyNetItem ? stop : `${words.stop} ${stop}`,
    })),
    cautions: { heading: words.cautions, lines: record.cautions },
    help: { heading: words.help, lines: [words.helpText, fill(words.worse, { phone })] },
  };
}
