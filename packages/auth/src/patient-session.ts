import type { Tx } from "@preamble/db/client";
import { session } from "@preamble/db/schema";
import { hashSecret, newSecret } from "./secret.ts";
import { patientSession } from "./session-limits.ts";

/** Creates the session that owns an intake and returns what its cookie carries. */
export async function createPatientSession(
  tx: Tx,
  clinicId: string,
  intakeId: string,
  now: Date,
): Promise<string> {
  const secret = newSecret();
  await tx.insert(session).values({
    clinicId,
    intakeId,
    secretHash: hashSecret(secret),
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + patientSession.absoluteMs),
  });
  return `${clinicId}.${secret}`;
}
