import { reachesPatient } from "@preamble/booking/call-plan";
import type { CaseStatus } from "@preamble/db/case-status";
import type { Tx } from "@preamble/db/client";
import { appointment, call, type cases } from "@preamble/db/schema";
import { and, eq, gte } from "drizzle-orm";
import { bookedVisit } from "../appointments/booked-visit.ts";
import { callsSince } from "./open-call.ts";

/** What says nothing of a call that reached the patient, nor of a visit. */
export const unplaced: CaseStatus[] = ["new", "in-review", "could-not-reach"];

/** Whether its patient came since the case was raised: who is opened again after a visit had a place. */
async function wasSeen(tx: Tx, row: typeof cases.$inferSelect): Promise<boolean> {
  const visits = await tx
    .select({ id: appointment.id })
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, row.clinicId),
        eq(appointment.caseId, row.id),
        eq(appointment.status, "seen"),
        gte(appointment.startsAt, row.raisedAt),
      ),
    )
    .limit(1);
  return visits.length > 0;
}

/**
 * Whether a patient was neither called nor placed: that someone has looked is neither (docs/clinical/journey.md section
 * 4).
 */
export async function awaitsPlace(tx: Tx, row: typeof cases.$inferSelect): Promise<boolean> {
  if (!unplaced.includes(row.status) || (await bookedVisit(tx, row)) || (await wasSeen(tx, row)))
    return false;
  const calls = await tx
    .select({ contact: call.contact, outcome: call.outcome })
    .from(call)
    .where(
      and(eq(call.clinicId, row.clinicId), eq(call.caseId, row.id), gte(call.createdAt, callsSince(row))),
    );
  return !calls.some(reachesPatient);
}
