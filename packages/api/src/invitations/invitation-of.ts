import { hashSecret } from "@preamble/auth/secret";
import { invitation } from "@preamble/db/schema";
import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import type { VerbContext } from "../define-verb.ts";
import { RefusalOnRecord } from "../errors.ts";

export const tokenSchema = z.string().regex(/^[\w-]{43}$/);

/** The invitation of a link, locked. One that is unknown, used, taken back or past its time is not_found, on record. */
export async function invitationOf({ tx, actor: { clinicId }, now }: VerbContext, token: string) {
  const [found] = await tx
    .select()
    .from(invitation)
    .where(
      and(
        eq(invitation.clinicId, clinicId),
        eq(invitation.tokenHash, hashSecret(token)),
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
        gt(invitation.expiresAt, now()),
      ),
    )
    .for("update");
  if (!found) throw new RefusalOnRecord("not_found", { action: "invitations.refuse" });
  return found;
}
