import { dateOf } from "@preamble/booking/wall-time";
import type { CaseRecord } from "./case-record.ts";
import { clip } from "./printable.ts";

type Timed = Pick<CaseRecord, "began" | "sentAt" | "toldSince" | "clinic">;

/** The order of what falls on one day: what the form told of it, its sending, what was told of it since, the telling. */
const ofOneDay = { inForm: 0, sending: 1, since: 2, telling: 3 } as const;

/**
 * What began when, when the form was sent and when answers were told since, a line for each time, oldest first; what
 * has no date stands last.
 */
export function timelineLines(
  { began, sentAt, toldSince, clinic }: Timed,
  time: (at: Date) => string,
): string[] {
  const dayOf = (at: Date) => dateOf(at, clinic.timeZone).toString();
  const signs = began.map(({ label, when, day, toldAt }) => ({
    words: clip(label, 60),
    when: clip(when, 40),
    day,
    order: sentAt && toldAt > sentAt ? ofOneDay.since : ofOneDay.inForm,
  }));
  const moments = [
    ...(sentAt ? [{ at: sentAt, words: "sent", order: ofOneDay.sending }] : []),
    ...toldSince.map(({ at, byPhone }) => ({
      at,
      words: byPhone ? "answers told by phone" : "answers told again by the patient",
      order: ofOneDay.telling,
    })),
  ].map(({ at, ...moment }) => ({ ...moment, when: time(at), day: dayOf(at) }));
  const inOrder = [...signs, ...moments].toSorted(
    (one, other) => (one.day ?? "9").localeCompare(other.day ?? "9") || one.order - other.order,
  );
  return [...Map.groupBy(inOrder, ({ order, when }) => `${order} ${when}`).values()].map(
    (same) => `${same[0]?.when}: ${same.map(({ words }) => words).join("; ")}`,
  );
}
