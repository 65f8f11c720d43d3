import type { answerEvent } from "@preamble/db/schema";

type AnswerEvent = Pick<typeof answerEvent.$inferSelect, "deviceAt" | "toldBy">;

/** Answers that come so soon after one another were told together. */
const togetherMs = 60 * 60_000;

/** When answers were told after a form was sent, the last of each time, and whether staff wrote them down. */
export function toldSince(events: readonly AnswerEvent[], sentAt: Date | null) {
  const times: { at: Date; byPhone: boolean }[] = [];
  for (const { deviceAt: at, toldBy } of events) {
    if (!sentAt || at <= sentAt) continue;
    const byPhone = toldBy !== null;
    const last = times.at(-1);
    if (last?.byPhone === byPhone && at.getTime() - last.at.getTime() < togetherMs) last.at = at;
    else times.push({ at, byPhone });
  }
  return times;
}
