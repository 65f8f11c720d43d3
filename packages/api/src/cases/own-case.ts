import { isOpenStatus } from "@preamble/db/case-status";
import type { Tx } from "@preamble/db/client";
import { cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { VerbError } from "../errors.ts";

/** Which case is meant, and the version of it that the caller saw. */
export const seenCase = { caseId: z.uuid(), version: z.int().min(0) };

/**
 * The clinic's case, locked for the transaction. Throws not_found, and conflict where it is no longer the
 * version that the caller saw or, with the reason "case-closed", is no longer open.
 */
export async function lockCase(
  tx: Tx,
  clinicId: string,
  { caseId, version }: { readonly caseId: string; readonly version?: number },
): Promise<typeof cases.$inferSelect> {
  const [row] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)))
    .for("update");
  if (!row) throw new VerbError("not_found");
  if (!isOpenStatus(row.status)) throw new VerbError("conflict", ["case-closed"]);
  if (version !== undefined && row.version !== version) throw new VerbError("conflict");
  return row;
}

/** "breach-unexplained" where the clock ran out and nobody said why: the reason to refuse an end with; else none. */
export const unexplained = ({
  breachedAt,
  breachReason,
}: Pick<typeof cases.$inferSelect, "breachedAt" | "breachReason">): string[] =>
  breachedAt && !breachReason ? ["breach-unexplained"] : [];
