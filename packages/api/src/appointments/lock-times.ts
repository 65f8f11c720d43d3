import type { Tx } from "@preamble/db/client";
import { sql } from "drizzle-orm";

/**
 * Of two that make, withdraw, restore or offer the times of a clinic one follows the other, to the end of its
 * transaction. Asked for before anything is read that they go by.
 */
export async function lockTimes(tx: Tx, clinicId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`slots ${clinicId}`}, 0))`);
}
