import type { Tx } from "@preamble/db/client";
import { document } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { VerbError } from "../errors.ts";

/** SHA-256 of a file's bytes, in lower-case hex. */
export const fileHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Keeps which file was handed out, once for each id. Throws conflict where another file has that id. */
export async function recordDocument(tx: Tx, issued: typeof document.$inferInsert) {
  await tx.insert(document).values(issued).onConflictDoNothing();
  const [kept] = await tx
    .select()
    .from(document)
    .where(and(eq(document.clinicId, issued.clinicId), eq(document.id, issued.id)));
  const same = kept?.caseId === issued.caseId && kept?.kind === issued.kind && kept?.sha256 === issued.sha256;
  if (!kept || !same) throw new VerbError("conflict");
  return { issuedAt: kept.issuedAt };
}
