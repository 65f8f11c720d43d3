import type { Tx } from "@preamble/db/client";
import { invitation } from "@preamble/db/schema";
import { and, eq, isNull } from "drizzle-orm";

/** Ends the open invitation of an address, or of an id; true where there was one. */
export async function endOpen(
  tx: Tx,
  { clinicId, ...which }: { clinicId: string } & ({ email: string } | { id: string }),
  now: Date,
): Promise<boolean> {
  const ended = await tx
    .update(invitation)
    .set({ revokedAt: now, totpSecret: null })
    .where(
      and(
        eq(invitation.clinicId, clinicId),
        "id" in which ? eq(invitation.id, which.id) : eq(invitation.email, which.email),
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
      ),
    )
    .returning({ id: invitation.id });
  return ended.length > 0;
}
