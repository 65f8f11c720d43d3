import type { Tx } from "@preamble/db/client";
import { recheck } from "@preamble/db/schema";
import { and, desc, eq } from "drizzle-orm";

const most = 20;

/** What the patient of a case said to the three questions of how they are now, the newest first. */
export const caseRechecks = (tx: Tx, clinicId: string, caseId: string) =>
  tx
    .select({ at: recheck.createdAt, answers: recheck.answers, callBy: recheck.callBy })
    .from(recheck)
    .where(and(eq(recheck.clinicId, clinicId), eq(recheck.caseId, caseId)))
    .orderBy(desc(recheck.createdAt))
    .limit(most);
