import { staffRoles } from "@preamble/db/actor";
import { staffMember } from "@preamble/db/schema";
import { and, arrayContains, eq, or } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";

/** What a member may do; only a clinician may be named to lower urgent levels. */
const rightsSchema = z
  .strictObject({
    roles: z.array(z.enum(staffRoles)).max(staffRoles.length),
    mayLowerUrgent: z.boolean(),
    active: z.boolean(),
  })
  .refine(({ roles, mayLowerUrgent }) => !mayLowerUrgent || roles.includes("clinician"), {
    path: ["mayLowerUrgent"],
  });

type Rights = z.infer<typeof rightsSchema>;

/**
 * Changes what a member may do; it holds from their next request, and who is no longer at work is signed out by
 * it. Throws conflict where the rights are no longer those that the caller saw, and with "last-admin" where
 * nobody would be left to administer the clinic.
 */
export const changeMember = defineVerb({
  name: "staff.change",
  effect: "write",
  roles: ["clinic-admin"],
  input: z.strictObject({ staffMemberId: z.uuid(), seen: rightsSchema, rights: rightsSchema }),
  async run({ tx, actor, audit }, { staffMemberId, seen, rights }) {
    const { clinicId } = actor;
    // The administrators as well: of two who step down at once, the second is refused.
    const rows = await tx
      .select()
      .from(staffMember)
      .where(
        and(
          eq(staffMember.clinicId, clinicId),
          or(eq(staffMember.id, staffMemberId), arrayContains(staffMember.roles, ["clinic-admin"])),
        ),
      )
      .orderBy(staffMember.id)
      .for("update");
    const member = rows.find(({ id }) => id === staffMemberId);
    if (!member) throw new VerbError("not_found");
    if (written(member) !== written(seen)) throw new VerbError("conflict");
    const others = rows.filter(({ id, active }) => id !== staffMemberId && active);
    const administers = rights.active && rights.roles.includes("clinic-admin");
    if (!administers && !others.some(({ roles }) => roles.includes("clinic-admin"))) {
      throw new VerbError("conflict", ["last-admin"]);
    }
    await tx
      .update(staffMember)
      .set({ ...rights, roles: inOrder(rights) })
      .where(and(eq(staffMember.clinicId, clinicId), eq(staffMember.id, staffMemberId)));
    await audit({
      action: "staff.change",
      subjectId: staffMemberId,
      details: { from: written(member), to: written(rights) },
    });
    return { ...rights, roles: inOrder(rights) };
  },
});

const inOrder = ({ roles }: Pick<Rights, "roles">) => staffRoles.filter((role) => roles.includes(role));

/** Rights as one word list, the same for the same rights. */
const written = (rights: Rights): string =>
  [
    ...inOrder(rights),
    ...(rights.mayLowerUrgent ? ["may-lower-urgent"] : []),
    rights.active ? "at-work" : "left",
  ].join(" ");
