import type { Tx } from "@preamble/db/client";
import { sql } from "drizzle-orm";

/** Has each open page of a clinic read itself again, once what was done is on record. */
export async function tellPages(tx: Tx, clinicId: string): Promise<void> {
  await tx.execute(sql`select pg_notify('changed', ${clinicId})`);
}
