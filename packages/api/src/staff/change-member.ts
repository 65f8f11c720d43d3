import { endSessions } from "@preamble/auth/end-sessions";
import { staffRoles } from "@preamble/db/actor";
import { staffMember } from "@preamble/db/schema";
import { and, arrayContains, eq, or } from "drizzle-orm";
import { z } from "zod";
import { followHours } from "../appointments/follow-hours.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { endOpen } from "../invitations/end-open.ts";
import { tellPages } from "../tell-pages.ts";
import { isNamedRightly, mayDo } from "./rights-schema.ts";

const rightsSchema = z
  .strictObject({ ...mayDo, active: z.boolean() })
  .refine(isNamedRightly, { path: ["mayLowerUrgent"] });

type Rights = z.infer<typeof rightsSchema>;

/**
 * Changes what a member may do; it holds from their next request, and who is no longer at work is signed out by
 * it for good and offered to no patient: no session, known device or link of before opens when they are back. Throws conflict where the rights are no longer those that the caller saw, and with "last-admin" where
 * nobody would be left to administer the clinic.
 */
export const changeMember = defineVerb({
  name: "staff.change",
  effect: "write",
  roles: ["clinic-admin"],
  input: z.strictObject({ staffMemberId: z.uuid(), seen: rightsSchema, rights: rightsSchema }),
  async run(context, { staffMemberId, seen, rights }) {
    const { tx, actor, now, audit } = context;
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
      .for("no key update");
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
    if (rights.active !== member.active) {
      await endSessions(tx, member, now());
      await endOpen(tx, { clinicId, email: member.email }, now());
      await followHours(context);
    }
    await audit({
      subjectId: staffMemberId,
      details: { from: written(member), to: written(rights) },
    });
    await tellPages(tx, clinicId);
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
