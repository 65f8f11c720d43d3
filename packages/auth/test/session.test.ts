import { withClinic } from "@preamble/db/client";
import { session, staffMember } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertClinic } from "../../db/test/clinic.ts";
import { actorFromSecret } from "../src/actor-from-secret.ts";
import { endSession } from "../src/staff-sign-in.ts";
import { later, monday, openClinic } from "./members.ts";

let clinic: Awaited<ReturnType<typeof openClinic>>;
beforeAll(async () => void (clinic = await openClinic()));
afterAll(() => clinic.database.drop());

const actorAt = (cookie: string | undefined, at: Date = monday) =>
  actorFromSecret(clinic.database, cookie, at);

const change = (id: string, to: Partial<typeof staffMember.$inferInsert>) =>
  withClinic(clinic.database, clinic.home.id, (tx) =>
    tx.update(staffMember).set(to).where(eq(staffMember.id, id)),
  );

describe("a copied staff cookie is refused", () => {
  it("after sign-out, as is the original; another session of the member stands", async () => {
    const member = await clinic.member(["clinician"]);
    const [cookie, elsewhere] = [await member.cookie(), await member.cookie()];
    expect(await actorAt(cookie)).not.toBeNull();
    await endSession(clinic.database, cookie, monday);
    expect(await actorAt(cookie)).toBeNull();
    expect(await actorAt(elsewhere)).not.toBeNull();
  });

  it("after the member was deactivated", async () => {
    const member = await clinic.member(["clinician"]);
    const cookie = await member.cookie();
    await change(member.id, { active: false });
    expect(await actorAt(cookie)).toBeNull();
  });

  it("after the session was revoked from elsewhere", async () => {
    const cookie = await (await clinic.member(["clinician"])).cookie();
    const found = await actorAt(cookie);
    await withClinic(clinic.database, clinic.home.id, (tx) =>
      tx
        .update(session)
        .set({ revokedAt: monday })
        .where(eq(session.id, found?.sessionId ?? "")),
    );
    expect(await actorAt(cookie)).toBeNull();
  });

  it("after more than 15 minutes without a request", async () => {
    const cookie = await (await clinic.member(["clinician"])).cookie();
    expect(await actorAt(cookie, later(15, 1))).toBeNull();
    expect(await actorAt(cookie, later(15))).not.toBeNull();
    expect(await actorAt(cookie, later(29))).not.toBeNull();
    expect(await actorAt(cookie, later(44, 1))).toBeNull();
  });

  it("after more than 15 minutes in which a page asked by itself and nobody did", async () => {
    const cookie = await (await clinic.member(["clinician"])).cookie();
    const byItself = (minutes: number) =>
      actorFromSecret(clinic.database, cookie, later(minutes), { inUse: false });
    for (let minutes = 1; minutes <= 15; minutes += 1) expect(await byItself(minutes)).not.toBeNull();
    expect(await byItself(16)).toBeNull();
    expect(await actorAt(cookie, later(16))).toBeNull();
  });

  it("from 12 hours after sign-in on, however busy it was", async () => {
    const cookie = await (await clinic.member(["clinician"])).cookie();
    for (let minutes = 10; minutes < 12 * 60; minutes += 10) {
      expect(await actorAt(cookie, later(minutes))).not.toBeNull();
    }
    expect(await actorAt(cookie, later(12 * 60, -1))).not.toBeNull();
    expect(await actorAt(cookie, later(12 * 60))).toBeNull();
  });
});

it("a sign-out is on record once, and so is being signed out by who signs in anew", async () => {
  const member = await clinic.member(["clinician"]);
  const carried = await member.cookie();
  for (let times = 0; times < 2; times += 1) await endSession(clinic.database, carried, monday);
  await endSession(clinic.database, await member.cookie(), monday, { replaced: true });
  const { rows } = await clinic.database.superuser.query(
    `select actor_kind as who, actor_id as id, details from audit_event
     where action = 'session.signOut' and subject_id = $1 order by sequence`,
    [member.id],
  );
  expect(rows).toEqual([
    { who: "staff", id: member.id, details: {} },
    { who: "staff", id: member.id, details: { replaced: true } },
  ]);
});

it("a change of roles acts on the next request", async () => {
  const member = await clinic.member(["clinician", "clinic-admin"]);
  const cookie = await member.cookie();
  await change(member.id, { roles: ["auditor"] });
  expect(await actorAt(cookie)).toMatchObject({ roles: ["auditor"] });
  await change(member.id, { roles: [] });
  expect(await actorAt(cookie)).toMatchObject({ roles: [] });
});

it("a patient's cookie is the patient of one form and no member of staff; a member's is no patient", async () => {
  const { intakeId, cookie } = await clinic.patientCookie();
  const patient = await actorAt(cookie);
  expect(patient).toMatchObject({ kind: "patient", clinicId: clinic.home.id, intakeId });
  expect(patient).not.toHaveProperty("roles");
  const member = await actorAt(await (await clinic.member(["clinician"])).cookie());
  expect(member?.kind).toBe("staff");
  expect(member).not.toHaveProperty("intakeId");
});

it("a patient's cookie ends 24 hours after it was given", async () => {
  const { cookie } = await clinic.patientCookie();
  expect(await actorAt(cookie, later(24 * 60, -1))).not.toBeNull();
  expect(await actorAt(cookie, later(24 * 60))).toBeNull();
});

it("a secret opens nothing under another clinic's name", async () => {
  const cookie = await (await clinic.member(["clinician"])).cookie();
  const other = await insertClinic(clinic.database.superuser);
  expect(await actorAt(cookie.replace(clinic.home.id, other.id))).toBeNull();
});

const noCookies = (id: string): readonly (string | undefined)[] => {
  const secret = "x".repeat(43);
  return [
    undefined,
    "",
    ".",
    id,
    `${id}.`,
    `${id}.${secret}`,
    `${"-".repeat(36)}.${secret}`,
    `${"0".repeat(36)}.${secret}`,
    `11111111-1111-1111-1111-111111111111.${secret}`,
    `${id}.${secret}.${secret}`,
    `${id}.' or true --aaaaaaaaaaaaa`,
    `${id}.\u0000${secret}`,
    "x".repeat(100_000),
  ];
};

it("what is no cookie of ours is nobody's, and ending it ends nothing", async () => {
  const standing = await (await clinic.member(["clinician"])).cookie();
  for (const cookie of noCookies(clinic.home.id)) {
    expect(await actorAt(cookie)).toBeNull();
    if (cookie !== undefined) await endSession(clinic.database, cookie, monday);
  }
  expect(await actorAt(standing)).not.toBeNull();
});
