import { cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import type { Clinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { taskDue } from "../tasks/task-due.ts";
import { tellPages } from "../tell-pages.ts";
import { callUntil } from "./call-at-once.ts";

/**
 * Keeps on a case whether its patient was shown no time at all, until one is, with a call to make, as the page says that
 * the clinic calls. Of who wants no visit now nothing is kept.
 */
export async function noteNoSlot(
  context: VerbContext,
  home: Clinic,
  row: typeof cases.$inferSelect,
  none: boolean,
): Promise<void> {
  const { tx, now } = context;
  if (row.askAgainAt || none === (row.noSlotAt !== null)) return;
  await tx
    .update(cases)
    .set({ noSlotAt: none ? now() : null })
    .where(and(eq(cases.clinicId, row.clinicId), eq(cases.id, row.id)));
  if (none) {
    const due = row.dueAt > now() ? row.dueAt : taskDue(home, "today", now());
    await callUntil(context, row, due, "no-slot");
  }
  await tellPages(tx, row.clinicId);
}
