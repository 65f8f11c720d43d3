import { slot, staffMember } from "@preamble/db/schema";
import { and, arrayOverlaps, asc, eq, gte, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { instantSchema } from "../instant.ts";

const most = 200;

/** Who may own a case: the members at work who see cases, by name, and whether they are planned in a span. */
export const listColleagues = defineVerb({
  name: "staff.colleagues",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({
    plannedIn: z
      .strictObject({ from: instantSchema, until: instantSchema, locationId: z.uuid().optional() })
      .optional(),
  }),
  async run({ tx, actor, audit }, { plannedIn }) {
    const times = tx
      .select({ one: sql`1` })
      .from(slot)
      .where(
        and(
          eq(slot.clinicId, staffMember.clinicId),
          eq(slot.staffMemberId, staffMember.id),
          isNull(slot.withdrawnAt),
          plannedIn && gte(slot.startsAt, plannedIn.from),
          plannedIn && lt(slot.startsAt, plannedIn.until),
          plannedIn?.locationId ? eq(slot.locationId, plannedIn.locationId) : undefined,
        ),
      );
    const rows = await tx
      .select({
        id: staffMember.id,
        name: staffMember.name,
        title: staffMember.title,
        roles: staffMember.roles,
        planned: plannedIn ? sql<boolean>`exists (${times})` : sql<boolean>`false`,
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
    await audit({ details: { count: rows.length } });
    return rows.map(({ roles, ...row }) => ({ ...row, isClinician: roles.includes("clinician") }));
  },
});
