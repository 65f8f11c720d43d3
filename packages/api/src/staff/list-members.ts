import { staffMember } from "@preamble/db/schema";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";

const most = 500;

/** Everyone who works here or did, by name, with what they may do. */
export const listMembers = defineVerb({
  name: "staff.list",
  effect: "read",
  roles: ["clinic-admin"],
  input: z.strictObject({}),
  async run({ tx, actor, audit }) {
    const rows = await tx
      .select({
        id: staffMember.id,
        name: staffMember.name,
        title: staffMember.title,
        email: staffMember.email,
        roles: staffMember.roles,
        mayLowerUrgent: staffMember.mayLowerUrgent,
        active: staffMember.active,
      })
      .from(staffMember)
      .where(eq(staffMember.clinicId, actor.clinicId))
      .orderBy(asc(staffMember.name), asc(staffMember.id))
      .limit(most);
    await audit({ details: { count: rows.length } });
    return rows;
  },
});
