import { stillSuits } from "@preamble/booking/still-suits";
import { appointment, cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";
import { offerFreed } from "../waitlist/offer-freed.ts";
import { loadBookableCase } from "./bookable-case.ts";
import { callAtOnce } from "./call-at-once.ts";
import { tellPatient } from "./tell-patient.ts";

/**
 * Takes a case that became more urgent out of a visit that is too late for it now, or of the wrong kind: the time
 * is given back, the patient is told by mail and the clinic is to call at once. A time that is only held is given
 * back as well. Answers with the id of that visit, for the trail, or null.
 */
export async function leaveUnfitVisit(
  context: VerbContext,
  { id: caseId }: Pick<typeof cases.$inferSelect, "id">,
): Promise<string | null> {
  const { tx, actor, now } = context;
  const { case: row, home, gate } = await loadBookableCase(context, [eq(cases.id, caseId)], "no key update");
  const ofCase = and(eq(appointment.clinicId, actor.clinicId), eq(appointment.caseId, caseId));
  await tx
    .update(appointment)
    .set({ status: "expired" })
    .where(and(ofCase, eq(appointment.status, "held")));
  const [visit] = await tx
    .select()
    .from(appointment)
    .where(and(ofCase, eq(appointment.status, "booked")));
  if (!visit || stillSuits({ gate, visit, now: now() })) return null;
  const [left] = await tx
    .update(appointment)
    .set({
      status: "cancelled",
      cancelReason: "more-urgent",
      sequence: visit.sequence + 1,
      version: visit.version + 1,
    })
    .where(and(ofCase, eq(appointment.id, visit.id)))
    .returning();
  if (!left) return null;
  await tellPatient(context, home, left, { news: "cancelled", once: "" });
  await callAtOnce(context, row);
  await offerFreed(context, visit);
  return visit.id;
}
