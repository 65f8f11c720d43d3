import { session } from "@preamble/db/schema";
import { and, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";

/** Ends a session from the next request on: one's own, or, for a clinic admin, any member's. Twice is once. */
export const revokeSession = defineVerb({
  name: "sessions.revoke",
  effect: "write",
  roles: ["front-desk", "clinician", "clinic-admin", "auditor"],
  input: z.strictObject({ sessionId: z.uuid() }),
  async run({ tx, actor, now, audit }, { sessionId }) {
    const found = and(
      eq(session.clinicId, actor.clinicId),
      eq(session.id, sessionId),
      isNotNull(session.staffMemberId),
      actor.roles.includes("clinic-admin") ? undefined : eq(session.staffMemberId, actor.staffMemberId),
    );
    const [row] = await tx.select({ revokedAt: session.revokedAt }).from(session).where(found).for("update");
    if (!row) throw new VerbError("not_found");
    if (row.revokedAt) {
      await audit({ subjectId: sessionId, details: { again: true } });
      return { revokedAt: row.revokedAt };
    }
    const revokedAt = now();
    await tx.update(session).set({ revokedAt }).where(found);
    await audit({ subjectId: sessionId });
    return { revokedAt };
  },
});
