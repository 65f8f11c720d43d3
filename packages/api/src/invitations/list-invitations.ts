import { invitation } from "@preamble/db/schema";
import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";

const most = 200;

/**
 * The invitations that nobody has taken yet, by address; one past its time still stands there, to be sent again.
 * `staffMemberId` is of a member who is to set up anew.
 */
export const listInvitations = defineVerb({
  name: "invitations.list",
  effect: "read",
  roles: ["clinic-admin"],
  input: z.strictObject({}),
  async run({ tx, actor, audit }) {
    const rows = await tx
      .select({
        id: invitation.id,
        email: invitation.email,
        name: invitation.name,
        title: invitation.title,
        roles: invitation.roles,
        mayLowerUrgent: invitation.mayLowerUrgent,
        expiresAt: invitation.expiresAt,
        staffMemberId: invitation.staffMemberId,
      })
      .from(invitation)
      .where(
        and(
          eq(invitation.clinicId, actor.clinicId),
          isNull(invitation.acceptedAt),
          isNull(invitation.revokedAt),
        ),
      )
      .orderBy(asc(invitation.email))
      .limit(most);
    await audit({ details: { count: rows.length } });
    return rows;
  },
});
