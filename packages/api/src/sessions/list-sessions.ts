import { staffSession } from "@preamble/auth/session-limits";
import { session, staffMember } from "@preamble/db/schema";
import { and, desc, eq, gt, gte, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";

const most = 200;

/** The sessions that stand, last seen first: one's own, or, for a clinic admin, those of all members. */
export const listSessions = defineVerb({
  name: "sessions.list",
  effect: "read",
  roles: ["front-desk", "clinician", "clinic-admin", "auditor"],
  input: z.strictObject({}),
  async run({ tx, actor, now, audit }) {
    const rows = await tx
      .select({
        id: session.id,
        staffMemberId: staffMember.id,
        name: staffMember.name,
        signedInAt: session.createdAt,
        lastSeenAt: session.lastSeenAt,
        endsAt: session.expiresAt,
      })
      .from(session)
      .innerJoin(
        staffMember,
        and(eq(staffMember.clinicId, session.clinicId), eq(staffMember.id, session.staffMemberId)),
      )
      .where(
        and(
          eq(session.clinicId, actor.clinicId),
          isNotNull(session.staffMemberId),
          actor.roles.includes("clinic-admin") ? undefined : eq(session.staffMemberId, actor.staffMemberId),
          gte(session.lastSeenAt, new Date(now().getTime() - staffSession.idleMs)),
          gt(session.expiresAt, now()),
          isNull(session.revokedAt),
        ),
      )
      .orderBy(desc(session.lastSeenAt), desc(session.id))
      .limit(most);
    await audit({ details: { count: rows.length } });
    return rows.map((row) => ({ ...row, current: row.id === actor.sessionId }));
  },
});
