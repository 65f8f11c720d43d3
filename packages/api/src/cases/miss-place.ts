import { callsBy, closedOn } from "@preamble/booking/clock";
import { cases } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, eq } from "drizzle-orm";
import { callUntil } from "../appointments/call-at-once.ts";
import type { Clinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { tellPages } from "../tell-pages.ts";
import { awaitsPlace } from "./awaits-place.ts";

/**
 * A within-48-hours case that was neither called nor placed before the doors closed has no slot in its window
 * (docs/clinical/journey.md section 4): it says so, and is called once they open.
 */
export async function missPlace(
  context: VerbContext,
  { hours }: Clinic,
  row: typeof cases.$inferSelect,
): Promise<void> {
  const { tx, now } = context;
  const level = levelOf(row.levelRank);
  if (!closedOn({ level, dueAt: row.dueAt }, hours) || !(await awaitsPlace(tx, row))) return;
  await tx
    .update(cases)
    .set({ noSlotAt: row.noSlotAt ?? now() })
    .where(and(eq(cases.clinicId, row.clinicId), eq(cases.id, row.id)));
  await callUntil(context, row, callsBy(row.dueAt, hours, now()), "no-slot");
  await tellPages(tx, row.clinicId);
}
