import { dateOf } from "@preamble/booking/wall-time";
import { dayWords } from "@preamble/documents/case-summary/clinic-time";
import { startDays } from "@preamble/domain/form/start-days";
import { datedSigns, type SymptomStart } from "@preamble/domain/form/symptom-starts";
import { findingName } from "./denials.ts";
import type { CaseView } from "../../server/staff.ts";

/** How far back from its telling each start lies in steps of a drawing; "not sure" has no place on it. */
const steps: Readonly<Record<Exclude<SymptomStart, "not-sure">, number>> = {
  longer: 5,
  "days-8-14": 4,
  "days-2-7": 3,
  yesterday: 2,
  today: 1,
};

type Found = Pick<CaseView, "answers" | "annotations" | "countedFrom" | "sentAt" | "raisedAt" | "clinic">;

/** When an answer was told from which days are counted. */
export const toldAt = (
  { countedFrom, sentAt, raisedAt }: Pick<Found, "countedFrom" | "sentAt" | "raisedAt">,
  id: string,
) => countedFrom[id] ?? sentAt ?? raisedAt;

/** Each sign of bladder, bowel and saddle that is not denied, with the days on which it may have begun. */
export function signsSince(found: Found) {
  const { answers, annotations, clinic } = found;
  const starts: Readonly<Record<string, SymptomStart | undefined>> = annotations.symptomStarts ?? {};
  return answers
    .filter(
      ({ questionId, raw, state }) =>
        datedSigns.some((sign) => sign === questionId) && (raw === true || state === "not-sure"),
    )
    .map((sign) => {
      const start = starts[sign.questionId];
      const known = start && start !== "not-sure" ? start : null;
      const step = known && startDays[known];
      const told = toldAt(found, sign.questionId);
      const daysBack = (days: number) => dateOf(told, clinic.timeZone).subtract({ days }).toString();
      return {
        questionId: sign.questionId,
        name: findingName(sign),
        unsure: sign.state === "not-sure",
        back: known && steps[known],
        day: step ? daysBack(step.last) : null,
        toldAt: told,
        words: step
          ? daysOf(step.first === null ? null : daysBack(step.first), daysBack(step.last))
          : start === "not-sure"
            ? "not sure since when"
            : "start not given",
      };
    });
}

function daysOf(first: string | null, last: string): string {
  if (first === null) return `${dayWords(last)} or before`;
  return first === last ? dayWords(last) : `${dayWords(first)} to ${dayWords(last)}`;
}
