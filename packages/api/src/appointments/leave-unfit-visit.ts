import { stillSuits } from "@preamble/booking/still-suits";
import { appointment, cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";
import { offerFreed } from "../waitlist/offer-freed.ts";
import { loadBookableCase } from "./bookable-case.ts";
import { callAtOnce } from "./call-at-once.ts";
import { agreed } from "./visit-stands.ts";
import { tellPatient } from "./tell-patient.ts";

/**
 * Takes a case of which more is known out of a visit that does not suit it now: of the wrong kind or, where it became
 * more urgent, too late. The time is given back, the patient is told by mail that another visit is needed and where to
 * pick it, or in an emergency to call 911 and wait for no call, and the clinic is to call at once. A time that a more
 * urgent case only holds is given back as well. Answers with the id of that visit, for the trail, or null.
 */
export async function leaveUnfitVisit(
  context: VerbContext,
  { id: caseId }: Pick<typeof cases.$inferSelect, "id">,
  { raised }: { readonly raised: boolean },
): Promise<string | null> {
  const { tx, actor, now } = context;
  const { case: row, home, gate } = await loadBookableCase(context, [eq(cases.id, caseId)], "no key update");
  const ofCase = and(eq(appointment.clinicId, actor.clinicId), eq(appointment.caseId, caseId));
  if (raised)
    await tx
      .update(appointment)
      .set({ status: "expired" })
      .where(and(ofCase, eq(appointment.status, "held")));
  const [visit] = await tx
    .select()
    .from(appointment)
    .where(and(ofCase, eq(appointment.status, "booked")));
  if (!visit) return null;
  const { windowEndsAt } = raised ? gate : agreed(visit);
  if (stillSuits({ gate: { ...gate, windowEndsAt }, visit, now: now() })) return null;
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
  await tellPatient(context, home, left, {
    news: gate.level === "emergency-now" ? "help-needed" : raised ? "sooner-needed" : "other-needed",
    once: "",
    mayPick: gate.windowEndsAt !== null,
  });
  await callAtOnce(context, row, "visit-unfit");
  await offerFreed(context, visit);
  return visit.id;
}
