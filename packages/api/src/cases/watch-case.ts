import { cases, presence, staffMember } from "@preamble/db/schema";
import { and, asc, eq, gte, ne } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { lastChange } from "./case-history.ts";

/** A page that has given no sign for so long is no longer open; it gives one twice as often. */
const quietMs = 60_000;

/** Says that one has a case open, and hears who else has and what was done to it last. Throws not_found. */
export const watchCase = defineVerb({
  name: "cases.watch",
  effect: "write",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({ caseId: z.uuid() }),
  async run({ tx, actor, now, audit }, { caseId }) {
    const { clinicId, staffMemberId } = actor;
    const [row] = await tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)));
    if (!row) throw new VerbError("not_found");
    const seenAt = now();
    await tx
      .insert(presence)
      .values({ clinicId, caseId, staffMemberId, seenAt })
      .onConflictDoUpdate({
        target: [presence.clinicId, presence.caseId, presence.staffMemberId],
        set: { seenAt },
      });
    const others = await tx
      .select({ name: staffMember.name })
      .from(presence)
      .innerJoin(
        staffMember,
        and(eq(staffMember.clinicId, presence.clinicId), eq(staffMember.id, presence.staffMemberId)),
      )
      .where(
        and(
          eq(presence.clinicId, clinicId),
          eq(presence.caseId, caseId),
          ne(presence.staffMemberId, staffMemberId),
          gte(presence.seenAt, new Date(seenAt.getTime() - quietMs)),
        ),
      )
      .orderBy(asc(staffMember.name));
    const last = await lastChange(tx, clinicId, caseId);
    await audit({ subjectId: caseId });
    return {
      others: others.map(({ name }) => name),
      /** The place in the trail of what was last done to the case; looking at it is not. */
      last,
    };
  },
});
