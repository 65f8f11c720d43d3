import type { Tx } from "@preamble/db/client";
import { consent } from "@preamble/db/schema";
import type { ConsentKind } from "@preamble/domain/consents";
import { and, asc, eq } from "drizzle-orm";

type StandingConsent = { readonly given: boolean; readonly version: string; readonly at: Date };

/** What is in force of each kind that was ever given or taken back. */
export async function currentConsents(
  tx: Tx,
  clinicId: string,
  intakeId: string,
): Promise<Readonly<Partial<Record<ConsentKind, StandingConsent>>>> {
  const events = await tx
    .select()
    .from(consent)
    .where(and(eq(consent.clinicId, clinicId), eq(consent.intakeId, intakeId)))
    .orderBy(asc(consent.sequence));
  return Object.fromEntries(
    events.map(({ kind, act, version, createdAt }) => [
      kind,
      { given: act === "given", version, at: createdAt },
    ]),
  );
}
