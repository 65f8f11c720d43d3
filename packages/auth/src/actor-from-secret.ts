import type { Actor } from "@preamble/db/actor";
import { type Database, withClinic } from "@preamble/db/client";
import { session, staffMember } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { hashSecret, readCarried } from "./secret.ts";
import { patientSession, staffSession } from "./session-limits.ts";

const seenEverySeconds = 60;

/**
 * Who a session cookie stands for now, or null: unknown, revoked, idle too long, past its end, or of a
 * member who was deactivated. Reads the database each time, so a change acts on the next request.
 */
export async function actorFromSecret(
  database: Database,
  cookie: string | undefined,
  now: Date,
): Promise<Exclude<Actor, { kind: "visitor" | "system" }> | null> {
  const carried = readCarried(cookie);
  if (!carried) return null;
  const { clinicId, secret } = carried;
  return withClinic(database, clinicId, async (tx) => {
    const [row] = await tx
      .select({ session, staffMember })
      .from(session)
      .leftJoin(
        staffMember,
        and(eq(staffMember.clinicId, session.clinicId), eq(staffMember.id, session.staffMemberId)),
      )
      .where(and(eq(session.clinicId, clinicId), eq(session.secretHash, hashSecret(secret))));
    if (!row) return null;
    const { session: found, staffMember: member } = row;
    const { idleMs } = member ? staffSession : patientSession;
    const ended =
      found.revokedAt !== null ||
      found.expiresAt <= now ||
      now.getTime() - found.lastSeenAt.getTime() > idleMs ||
      (member !== null && !member.active);
    if (ended) return null;

    if (now.getTime() - found.lastSeenAt.getTime() > seenEverySeconds * 1000) {
      await tx
        .update(session)
        .set({ lastSeenAt: now })
        .where(and(eq(session.clinicId, clinicId), eq(session.id, found.id)));
    }
    if (member) {
      const { id: staffMemberId, name, roles } = member;
      return { kind: "staff", clinicId, sessionId: found.id, staffMemberId, name, roles };
    }
    if (!found.intakeId) return null;
    return { kind: "patient", clinicId, sessionId: found.id, intakeId: found.intakeId };
  });
}
