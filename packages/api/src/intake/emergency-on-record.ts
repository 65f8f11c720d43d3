import { isOpenStatus } from "@preamble/db/case-status";
import type { Tx } from "@preamble/db/client";
import { cases, triage } from "@preamble/db/schema";
import { rankOf } from "@preamble/domain/levels";
import type { Triage } from "@preamble/domain/triage/triage";
import { and, eq } from "drizzle-orm";
import { caseOfForm } from "../cases/case-of-form.ts";
import { isNewlyFired } from "../cases/newly-fired.ts";

/**
 * The case of a form with the time at which it was raised, where it is an emergency that is still worked on and
 * every sign of emergency that was found is on its record; else null.
 */
export async function emergencyOnRecord(tx: Tx, clinicId: string, intakeId: string, found: Triage) {
  const [known] = await tx
    .select({
      id: cases.id,
      status: cases.status,
      levelRank: cases.levelRank,
      raisedAt: cases.raisedAt,
      result: triage.result,
    })
    .from(cases)
    .innerJoin(triage, and(eq(triage.clinicId, cases.clinicId), eq(triage.id, cases.triageId)))
    .where(caseOfForm(clinicId, intakeId));
  if (known?.levelRank !== rankOf("emergency-now") || !isOpenStatus(known.status)) return null;
  return isNewlyFired("emergency-now", found, known.result) ? null : { ...known, trail: {} };
}
