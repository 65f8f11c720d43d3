import { safetyNetItem } from "@preamble/domain/advice/safety-net";
import { formatInZone } from "@preamble/booking/format-time";
import { addMinutes } from "@preamble/booking/wall-time";
import { fill } from "@preamble/domain/fill";
import { type CanPrint, clip, printableDeep } from "../case-summary/printable.ts";
import { composeLetter, type LetterIssue } from "../letter/compose-letter.ts";
import { visitLines } from "../letter/visit-lines.ts";
import type { HandoutRecord, Standing } from "./handout-record.ts";
import { type HandoutWords, handoutWords } from "./handout-words.ts";

/** The levels that are said with a time or a day. */
const timed: readonly Standing["level"][] = ["same-day", "within-48-hours", "within-2-weeks"];

const twoWeeks = 14 * 24 * 60;

export type HandoutView = ReturnType<typeof composeHandout>;

/** Decides every word of a handout. Pure: the time of rendering is an argument. */
export function composeHandout(raw: HandoutRecord, issue: LetterIssue, canPrint: CanPrint) {
  const record = printableDeep(raw, canPrint);
  const words = handoutWords(record.language);
  const phone = clip(record.clinic.phone, 30);
  return {
    ...composeLetter(record, issue, words),
    visit: visitOf(record, words, issue.renderedAt),
    adviceHeading: record.visit ? words.until : words.now,
    advice: record.advice.map(({ id, title, how, stop }) => ({
      title,
      how,
      stop: id === safetyNetItem ? stop : `${words.stop} ${stop}`,
    })),
    cautions: { heading: words.cautions, lines: record.cautions },
    help: { heading: words.help, lines: [words.helpText, fill(words.worse, { phone })] },
  };
}

/** The visit that is booked or, where one is needed, how soon; null: neither. */
function visitOf(record: HandoutRecord, words: HandoutWords, now: Date) {
  const { visit, standing } = record;
  if (visit) return { heading: words.visit, ...visitLines(record, visit) };
  if (!standing) return null;
  const phone = clip(record.clinic.phone, 30);
  return {
    heading: words.noVisitHeading,
    when: fill(standingWords(standing, record, words, now), { phone }),
    lines: [fill(words.noVisit, { phone })],
  };
}

/** How soon who has no visit must be seen; what is past is not printed as if it were to come. */
function standingWords(
  standing: Standing,
  { clinic, language }: HandoutRecord,
  words: HandoutWords,
  now: Date,
): string {
  const { level, raisedAt, goesElsewhere, dueAt } = standing;
  if (goesElsewhere) return words.elsewhere;
  const neededBy = level === "within-2-weeks" ? addMinutes(raisedAt, twoWeeks) : dueAt;
  if (timed.includes(level) && neededBy < now) return words.overdue;
  const time = formatInZone(dueAt, clinic.timeZone, language);
  const day = formatInZone(raisedAt, clinic.timeZone, language).replace(/,.*/, "");
  return fill(words[level], { time, day });
}
