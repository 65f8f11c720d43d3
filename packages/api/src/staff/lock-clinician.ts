import type { Tx } from "@preamble/db/client";
import { staffMember } from "@preamble/db/schema";
import { and, arrayContains, eq } from "drizzle-orm";
import { VerbError } from "../errors.ts";

/**
 * Locks a clinician at work, so that of two who plan for them one follows the other. Who books with them goes on: the
 * slot is where they meet. Throws not_found.
 */
export async function lockClinician(
  tx: Tx,
  clinicId: string,
  staffMemberId: string,
): Promise<typeof staffMember.$inferSelect> {
  const [member] = await tx
    .select()
    .from(staffMember)
    .where(
      and(
        eq(staffMember.clinicId, clinicId),
        eq(staffMember.id, staffMemberId),
        eq(staffMember.active, true),
        arrayContains(staffMember.roles, ["clinician"]),
      ),
    )
    .for("no key update");
  if (!member) throw new VerbError("not_found");
  return member;
}
