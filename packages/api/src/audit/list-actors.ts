import { staffMember } from "@preamble/db/schema";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";

const most = 500;

/** Who may have acted: everyone who works here or did, by name alone. */
export const listActors = defineVerb({
  name: "audit.actors",
  effect: "read",
  roles: ["auditor", "clinic-admin"],
  input: z.strictObject({}),
  async run({ tx, actor, audit }) {
    const rows = await tx
      .select({ id: staffMember.id, name: staffMember.name })
      .from(staffMember)
      .where(eq(staffMember.clinicId, actor.clinicId))
      .orderBy(asc(staffMember.name), asc(staffMember.id))
      .limit(most);
    await audit({ details: { count: rows.length } });
    return rows;
  },
});
