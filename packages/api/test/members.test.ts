import { randomUUID } from "node:crypto";
import type { StaffRole } from "@preamble/db/actor";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeMember } from "../src/staff/change-member.ts";
import { listColleagues } from "../src/staff/list-colleagues.ts";
import { listMembers } from "../src/staff/list-members.ts";
import { openWorld, refusal } from "./world.ts";

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
