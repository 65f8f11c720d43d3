import { actorFromSecret } from "@preamble/auth/actor-from-secret";
import { createPatientSession } from "@preamble/auth/patient-session";
import { hashSecret, newSecret } from "@preamble/auth/secret";
import type { StaffRole } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { auditEvent, session } from "@preamble/db/schema";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { listSessions } from "../src/sessions/list-sessions.ts";
import { revokeSession } from "../src/sessions/revoke-session.ts";
import { monday, openWorld, refusal } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
let clinicId: string;
beforeAll(async () => void (world = await openWorld()));
beforeEach(async () => void ({ id: clinicId } = await world.clinic()));
afterAll(() => world.close());

const minutes = (count: number) => new Date(monday.getTime() + count * 60_000);

type Times = Partial<Pick<typeof session.$inferInsert, "lastSeenAt" | "expiresAt" | "revokedAt">>;

/** A member of these roles who is signed in; `again` signs the same one in once more. */
async function signedIn(roles: StaffRole[]) {
  const member = await world.staff(clinicId, roles);
  async function again(times: Times = {}) {
    const secret = newSecret();
    const [row] = await withClinic(world.database, clinicId, (tx) =>
      tx
        .insert(session)
        .values({
          clinicId,
          staffMemberId: member.staffMemberId,
          secretHash: hashSecret(secret),
          lastSeenAt: monday,
          expiresAt: minutes(12 * 60),
          ...times,
        })
        .returning({ id: session.id }),
    );
    return { sessionId: row?.id ?? "", cookie: `${clinicId}.${secret}` };
  }
  const { sessionId, cookie } = await again();
  return { actor: { ...member, sessionId }, cookie, again };
}

const trail = () =>
  withClinic(world.database, clinicId, (tx) =>
    tx
      .select({ action: auditEvent.action, actorId: auditEvent.actorId, subjectId: auditEvent.subjectId })
      .from(auditEvent)
      .where(eq(auditEvent.clinicId, clinicId))
      .orderBy(asc(auditEvent.sequence)),
  );

const standing = async (cookie: string) => (await actorFromSecret(world.database, cookie, monday)) !== null;

it("a member sees the own sessions that stand, last seen first, and which one it is", async () => {
  const { actor, again } = await signedIn(["clinician"]);
  await signedIn(["clinician"]);
  const idle = await again({ lastSeenAt: minutes(-15) });
  for (const over of [
    { lastSeenAt: new Date(minutes(-15).getTime() - 1) },
    { expiresAt: monday },
    { revokedAt: monday },
  ]) {
    await again(over);
  }
  const rows = await world.act(listSessions, actor, {});
  expect(rows).toMatchObject([
    { id: actor.sessionId, staffMemberId: actor.staffMemberId, lastSeenAt: monday, current: true },
    { id: idle.sessionId, staffMemberId: actor.staffMemberId, lastSeenAt: minutes(-15), current: false },
  ]);
  expect(await trail()).toEqual([{ action: "sessions.list", actorId: actor.staffMemberId, subjectId: null }]);
});

it("a clinic admin sees those of all members, and no patient's", async () => {
  const [{ actor: admin }, { actor: auditor }] = [
    await signedIn(["clinic-admin"]),
    await signedIn(["auditor"]),
  ];
  const { intakeId } = await world.patient({ kind: "visitor", clinicId }, {});
  await withClinic(world.database, clinicId, (tx) => createPatientSession(tx, clinicId, intakeId, monday));
  const rows = await world.act(listSessions, admin, {});
  expect(rows.map(({ id }) => id).toSorted()).toEqual([admin.sessionId, auditor.sessionId].toSorted());
  expect(JSON.stringify(rows)).not.toContain(intakeId);
});

it("a revoked session stands for nobody from the next request on; twice is once, each try on record", async () => {
  const { actor, again, cookie } = await signedIn(["front-desk"]);
  const lost = await again();
  const revoke = (sessionId: string) => world.act(revokeSession, actor, { sessionId });
  expect(await revoke(lost.sessionId)).toEqual({ revokedAt: monday });
  expect(await standing(lost.cookie)).toBe(false);
  expect(await standing(cookie)).toBe(true);
  expect(await revoke(lost.sessionId)).toEqual({ revokedAt: monday });
  const entry = { action: "sessions.revoke", actorId: actor.staffMemberId, subjectId: lost.sessionId };
  expect(await trail()).toEqual([entry, entry]);
});

it("a clinic admin ends a colleague's session; a colleague does not, and an admin no patient's", async () => {
  const { actor: admin } = await signedIn(["clinic-admin"]);
  const { actor: clinician, cookie } = await signedIn(["clinician"]);
  const { actor: colleague } = await signedIn(["clinician", "front-desk", "auditor"]);
  const end = async (actor: typeof admin, sessionId: string) =>
    (await refusal(world.act(revokeSession, actor, { sessionId }))).code;
  expect(await end(colleague, clinician.sessionId)).toBe("not_found");
  expect(await standing(cookie)).toBe(true);
  expect(await end(admin, clinician.sessionId)).toBe("done");
  expect(await standing(cookie)).toBe(false);

  const { intakeId } = await world.patient({ kind: "visitor", clinicId }, {});
  const [row] = await withClinic(world.database, clinicId, async (tx) => {
    await createPatientSession(tx, clinicId, intakeId, monday);
    return tx.select({ id: session.id }).from(session).where(eq(session.intakeId, intakeId)).limit(1);
  });
  expect(await end(admin, row?.id ?? "")).toBe("not_found");
});
