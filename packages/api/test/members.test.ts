import { randomUUID } from "node:crypto";
import { actorFromSecret } from "@preamble/auth/actor-from-secret";
import { findDevice } from "@preamble/auth/known-device";
import { signInStaff } from "@preamble/auth/staff-sign-in";
import { currentTotp } from "@preamble/auth/totp";
import type { StaffRole } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openInvitation } from "../src/invitations/open-invitation.ts";
import { changeMember } from "../src/staff/change-member.ts";
import { listColleagues } from "../src/staff/list-colleagues.ts";
import { listMembers } from "../src/staff/list-members.ts";
import { resetMember } from "../src/staff/reset-member.ts";
import { memberPassword, memberTotpSecret, monday, openWorld, refusal } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const rights = (roles: readonly StaffRole[], more: object = {}) => ({
  roles,
  mayLowerUrgent: false,
  active: true,
  ...more,
});

async function team() {
  const { id } = await world.clinic();
  const admin = await world.staff(id, ["clinic-admin"]);
  const member = await world.staff(id, ["front-desk"]);
  const change = (staffMemberId: string, seen: object, wanted: object) =>
    world.act(changeMember, admin, { staffMemberId, seen, rights: wanted });
  const rightsOf = async (staffMemberId: string) => {
    const found = (await world.act(listMembers, admin, {})).find((one) => one.id === staffMemberId);
    return found && { roles: found.roles, mayLowerUrgent: found.mayLowerUrgent, active: found.active };
  };
  return { admin, member, change, rightsOf };
}

describe("an administrator", () => {
  it("changes what a member may do, and that a member has left, on record", async () => {
    const { member, change, rightsOf } = await team();
    const clinician = rights(["front-desk", "clinician"], { mayLowerUrgent: true });
    await change(member.staffMemberId, rights(["front-desk"]), clinician);
    expect(await rightsOf(member.staffMemberId)).toEqual(clinician);
    await change(member.staffMemberId, clinician, { ...clinician, active: false });
    expect(await rightsOf(member.staffMemberId)).toMatchObject({ active: false });
    const { rows } = await world.owner.query<{ details: object }>(
      "select details from audit_event where action = 'staff.change' and subject_id = $1 order by sequence",
      [member.staffMemberId],
    );
    expect(rows.map(({ details }) => details)).toEqual([
      { from: "front-desk at-work", to: "front-desk clinician may-lower-urgent at-work" },
      {
        from: "front-desk clinician may-lower-urgent at-work",
        to: "front-desk clinician may-lower-urgent left",
      },
    ]);
  });

  it("names only a clinician to lower urgent levels", async () => {
    const { member, change } = await team();
    const wrong = rights(["front-desk"], { mayLowerUrgent: true });
    const { code } = await refusal(change(member.staffMemberId, rights(["front-desk"]), wrong));
    expect(code).toBe("invalid_input");
  });

  it("does not overwrite what another changed first", async () => {
    const { member, change } = await team();
    await change(member.staffMemberId, rights(["front-desk"]), rights(["auditor"]));
    const late = change(member.staffMemberId, rights(["front-desk"]), rights(["clinician"]));
    expect(await refusal(late)).toEqual({ code: "conflict", reasons: [] });
  });

  it.each([
    ["give up the role", rights([])],
    ["leave", rights(["clinic-admin"], { active: false })],
  ])("cannot, as the last one, %s", async (_how, wanted) => {
    const { admin, change } = await team();
    const attempt = change(admin.staffMemberId, rights(["clinic-admin"]), wanted);
    expect(await refusal(attempt)).toEqual({ code: "conflict", reasons: ["last-admin"] });
  });

  it("of two who step down at once, one stays", async () => {
    const { admin, change } = await team();
    const second = await world.staff(admin.clinicId, ["clinic-admin"]);
    const codes = await Promise.all(
      [admin, second].map(({ staffMemberId }) =>
        refusal(change(staffMemberId, rights(["clinic-admin"]), rights([]))),
      ),
    );
    expect(codes.map(({ code }) => code).toSorted()).toEqual(["conflict", "done"]);
  });
});

it("who has left and comes back finds no session, known device or link of before", async () => {
  const { admin, member, change } = await team();
  const { clinicId, staffMemberId } = member;
  const email = `${staffMemberId}@example.org`;
  const origin = { address: staffMemberId, device: undefined };
  const given = {
    slug: clinicId,
    email,
    password: memberPassword,
    code: await currentTotp(memberTotpSecret, monday),
  };
  const signedIn = await signInStaff(world.database, given, origin, monday);
  await world.act(resetMember, admin, { staffMemberId });
  const { rows } = await world.owner.query<{ body: string }>(
    "select body from message where kind = 'account-reset' and recipient = $1",
    [email],
  );
  const token = /#([\w-]{43})\s/.exec(rows[0]?.body ?? "")?.[1];
  const open = () => world.act(openInvitation, { kind: "visitor", clinicId }, { token });
  await open();

  const atWork = rights(["front-desk"]);
  await change(staffMemberId, atWork, { ...atWork, active: false });
  await change(staffMemberId, { ...atWork, active: false }, atWork);
  expect(await actorFromSecret(world.database, signedIn?.session, monday)).toBeNull();
  const device = await withClinic(world.database, clinicId, (tx) =>
    findDevice(tx, { clinicId, id: staffMemberId }, signedIn?.device ?? undefined, monday),
  );
  expect(device).toBeNull();
  expect((await refusal(open())).code).toBe("not_found");
});

describe("a colleague", () => {
  it("is planned on a day where times of theirs stand, at one location or any", async () => {
    const { member } = await team();
    const [time] = await world.slots(member.clinicId);
    const plannedOn = async (from: string, until: string, locationId?: string) =>
      (
        await world.act(listColleagues, member, {
          plannedIn: { from, until, ...(locationId && { locationId }) },
        })
      ).flatMap(({ id, planned }) => (planned ? [id] : []));
    const day = ["2026-03-04T05:00:00Z", "2026-03-05T05:00:00Z"] as const;
    expect(await plannedOn(...day)).toEqual([time?.staffMemberId]);
    expect(await plannedOn(...day, time?.locationId)).toEqual([time?.staffMemberId]);
    expect(await plannedOn(...day, randomUUID())).toEqual([]);
    expect(await plannedOn("2026-03-05T05:00:00Z", "2026-03-06T05:00:00Z")).toEqual([]);
    await world.owner.query("update slot set withdrawn_at = now() where clinic_id = $1", [member.clinicId]);
    expect(await plannedOn(...day)).toEqual([]);
  });
});
