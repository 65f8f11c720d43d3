import { staffMember } from "@preamble/db/schema";
import { and, arrayOverlaps, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";

const most = 200;

/** Who may own a case: the members at work who see cases, by name. */
export const listColleagues = defineVerb({
  name: "staff.colleagues",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({}),
  async run({ tx, actor, audit }) {
    const rows = await tx
      .select({
        id: staffMember.id,
        name: staffMember.name,
        title: staffMember.title,
        roles: staffMember.roles,
      })
      .from(staffMember)
      .where(
        and(
          eq(staffMember.clinicId, actor.clinicId),
          eq(staffMember.active, true),
          arrayOverlaps(staffMember.roles, ["front-desk", "clinician"]),
        ),
      )
      .orderBy(asc(staffMember.name), asc(staffMember.id))
      .limit(most);
    await audit({ action: "staff.colleagues", details: { count: rows.length } });
    return rows.map(({ roles, ...row }) => ({ ...row, isClinician: roles.includes("clinician") }));
  },
});
