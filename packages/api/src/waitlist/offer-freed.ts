import type { appointment } from "@preamble/db/schema";
import type { VerbContext } from "../define-verb.ts";

/** Has the worker tell the waitlist of the time that a visit no longer takes. */
export async function offerFreed(
  { tx, jobs, now }: Pick<VerbContext, "tx" | "jobs" | "now">,
  { clinicId, slotId, startsAt }: typeof appointment.$inferSelect,
): Promise<void> {
  if (startsAt > now()) await jobs.send(tx, "waitlist.offer", { clinicId, slotId });
}
