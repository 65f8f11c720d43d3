import type { Actor, StaffRole } from "@preamble/db/actor";
import { type Database, withClinic } from "@preamble/db/client";
import { session } from "@preamble/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { hashSecret, readCarried } from "./secret.ts";
import { patientSession, staffSession } from "./session-limits.ts";

const seenEverySeconds = 60;

const instant = (value: string): Date => new Date(value);
const instantOrNull = (value: string): Date | null => new Date(value);

/** What `find_session` answers with; of a patient's session there is no member. */
const sessionAndMember = {
  sessionId: sql<string>`id`,
  intakeId: sql<string | null>`intake_id`,
  lastSeenAt: sql`last_seen_at`.mapWith(instant),
  expiresAt: sql`expires_at`.mapWith(instant),
  revokedAt: sql`revoked_at`.mapWith(instantOrNull),
  staffMemberId: sql<string | null>`staff_member_id`,
  name: sql<string>`name`,
  roles: sql<StaffRole[]>`roles`,
  active: sql<boolean>`active`,
};

/**
 * Who a session cookie stands for now, or null: unknown, revoked, idle too long, past its end, or of a
 * member who was deactivated. Reads the database each time, so a change acts on the next request. What a page
 * asks by itself is not `inUse`: it keeps no session from ending idle.
 */
export async function actorFromSecret(
  database: Database,
  cookie: string | undefined,
  now: Date,
  { inUse = true } = {},
): Promise<Exclude<Actor, { kind: "visitor" | "system" }> | null> {
  const carried = readCarried(cookie);
  if (!carried) return null;
  const { clinicId, secret } = carried;
  const [found] = await database.orm
    .select(sessionAndMember)
    .from(sql`find_session(${clinicId}::uuid, ${hashSecret(secret)})`)
    .prepare("find session")
    .execute();
  if (!found) return null;
  const { sessionId, intakeId, lastSeenAt, staffMemberId } = found;
  const { idleMs } = staffMemberId ? staffSession : patientSession;
  const ended =
    found.revokedAt !== null ||
    found.expiresAt <= now ||
    now.getTime() - lastSeenAt.getTime() > idleMs ||
    (staffMemberId !== null && !found.active);
  if (ended) return null;

  if (inUse && now.getTime() - lastSeenAt.getTime() > seenEverySeconds * 1000) {
    await withClinic(database, clinicId, (tx) =>
      tx
        .update(session)
        .set({ lastSeenAt: now })
        .where(and(eq(session.clinicId, clinicId), eq(session.id, sessionId))),
    );
  }
  if (staffMemberId) {
    const { name, roles } = found;
    return { kind: "staff", clinicId, sessionId, staffMemberId, name, roles };
  }
  return intakeId ? { kind: "patient", clinicId, sessionId, intakeId } : null;
}
