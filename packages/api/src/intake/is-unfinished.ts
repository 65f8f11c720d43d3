import type { Tx } from "@preamble/db/client";
import { cases, type intake } from "@preamble/db/schema";
import { caseOfForm } from "../cases/case-of-form.ts";
import { currentConsents } from "../consents/current-consents.ts";

/** Whether a form waits for its patient: it was not sent, is kept, became no case and the consent stands. */
export async function isUnfinished(
  tx: Tx,
  { clinicId, id, status, expiresAt }: typeof intake.$inferSelect,
  now: Date,
): Promise<boolean> {
  const [known] = await tx.select({ id: cases.id }).from(cases).where(caseOfForm(clinicId, id));
  const { care } = await currentConsents(tx, clinicId, id);
  return status === "open" && expiresAt > now && !known && care?.given === true;
}
