import { randomUUID } from "node:crypto";
import type { Actor } from "@preamble/db/actor";
import { sealClinic } from "@preamble/db/audit/seal-clinic";
import { connect, sealerRole, withClinic } from "@preamble/db/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { listAudit } from "../src/audit/list-audit.ts";
import { verifyAudit } from "../src/audit/verify-audit.ts";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { watchCase } from "../src/cases/watch-case.ts";
import { defineVerb } from "../src/define-verb.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { actorOf, type Scene, setScene } from "./scene.ts";
import type { Rule } from "./policy/rule.ts";
import { policy } from "./verb-policy.ts";
import { openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

type Entry = { readonly subject: string | null; readonly details: Readonly<Record<string, unknown>> };

/** Does a thing and returns what the trail of the clinic then holds more. */
async function entriesOf(clinicId: string, act: () => Promise<unknown>): Promise<Entry[]> {
  const all = () =>
    world.owner.query<Entry>(
      "select subject_id as subject, details from audit_event where clinic_id = $1 order by sequence",
      [clinicId],
    );
  const before = (await all()).rows.length;
  await act();
  return (await all()).rows.slice(before);
}

const count = async (text: string, value: string) => (await world.owner.query(text, [value])).rowCount ?? 0;

async function caseOf(intakeId: string): Promise<string | null> {
  const { rows } = await world.owner.query<{ id: string }>(`select id from "case" where intake_id = $1`, [
    intakeId,
  ]);
  return rows[0]?.id ?? null;
}

/** What the trail is to name: the case, or its form while there is none; of what is about neither, the thing. */
async function subjectOf(rule: Rule, { ids }: Scene, started: string | null): Promise<string | null> {
  const { targets } = rule;
  // Several patients are told of one time.
  if (rule.verb.name === "waitlist.offer") return ids.slotId;
  // Filed beside their entry, under whose they were.
  if (rule.verb.name === "staff.removeDaysAway") return ids.staffMemberId;
  const ofCase = ["appointmentId", "bookingKey", "slotId", "caseId", "documentId", "taskId", "reviewId"];
  if (targets.some((target) => ofCase.includes(target))) return ids.caseId;
  if (targets.includes("intakeId")) return (await caseOf(ids.intakeId)) ?? ids.intakeId;
  if (rule.verb.name === "resume.redeem") return (await caseOf(ids.intakeId)) ?? ids.intakeId;
  if (rule.verb.name === "appointments.recheck") return ids.caseId;
  if (rule.verb.name === "intake.start") return started;
  const [target] = targets;
  return target ? ids[target] : null;
}

const admitted = policy.flatMap((rule) => rule.roles.map((role) => [rule.verb.name, role, rule] as const));

describe("one call is one entry that names the case", () => {
  it.each(admitted)("%s by %s, and said again", async (_name, role, rule) => {
    const { visitor } = await world.clinic();
    const scene = await setScene(world, visitor, rule.stage);
    const actor = await actorOf(world, role, scene);
    const input = rule.input(scene.ids);
    let answer: unknown;
    const first = await entriesOf(scene.clinicId, async () => {
      answer = await world.act(rule.verb, actor, input);
    });
    const started = z.object({ intakeId: z.uuid() }).safeParse(answer).data?.intakeId ?? null;
    expect(first.map(({ subject }) => subject)).toEqual([await subjectOf(rule, scene, started)]);
    // A list is one access to the list: it names no case, and says how many it showed.
    if (rule.verb.effect === "read" && rule.targets.length === 0) {
      expect(first[0]?.details).toMatchObject({ count: expect.any(Number) });
    }

    let code = "";
    const again = await entriesOf(scene.clinicId, async () => {
      ({ code } = await refusal(world.act(rule.verb, actor, input)));
    });
    // What is refused is undone with all it wrote; but a secret that opens nothing is on record.
    const onRecord = code === "done" || rule.verb.name === "invitations.accept";
    expect(again).toHaveLength(onRecord ? 1 : 0);
    if (code === "done" && rule.verb.name !== "intake.start")
      expect(again[0]?.subject).toBe(first[0]?.subject);
  });

  const refusedBeforeSending = new Map([
    ["intake.status", "not_found"],
    ["documents.issueCopy", "not_found"],
    ["intake.answerAgain", "conflict"],
    ["intake.answerLate", "conflict"],
  ]);
  const ofForms = admitted.filter(([, , { targets }]) => targets.includes("intakeId"));

  it.each(ofForms)(
    "%s by %s of a form that raised an emergency and is not sent",
    async (_name, role, rule) => {
      const { visitor } = await world.clinic();
      const { intakeId, actor: patient } = await world.patient(visitor, workedAnswers("VS-008"));
      await world.act(raiseEmergency, patient, { intakeId });
      const caseId = await caseOf(intakeId);
      expect(caseId).not.toBeNull();
      const actor: Actor = role === "system" ? { kind: "system", clinicId: visitor.clinicId } : patient;
      const ids = {
        intakeId,
        caseId: "",
        slotId: "",
        messageId: "",
        documentId: "",
        appointmentId: "",
        bookingKey: "",
        sessionId: "",
        staffMemberId: "",
        locationId: "",
        taskId: "",
        viewId: "",
        daysAwayId: "",
        reviewId: "",
        invitationId: "",
        invitationToken: "",
        link: { token: "", code: "" },
      };
      let code = "";
      const entries = await entriesOf(visitor.clinicId, async () => {
        ({ code } = await refusal(world.act(rule.verb, actor, rule.input(ids))));
      });
      const refused = refusedBeforeSending.get(rule.verb.name);
      const expected = refused ? [refused, []] : ["done", [caseId]];
      expect([code, entries.map(({ subject }) => subject)]).toEqual(expected);
    },
  );
});

it("the walk makes all accesses there are: every verb, by every role that it admits", () => {
  expect(new Set(admitted.map(([name]) => name)).size).toBe(policy.length);
  expect(admitted.length).toBeGreaterThan(40);
});

it("the list gives each row its seal, once it has one", async () => {
  const { visitor, id: clinicId } = await world.clinic();
  await world.patient(visitor, {});
  const auditor = await world.staff(clinicId, ["auditor"]);
  const seals = async () => (await world.act(listAudit, auditor, {})).map(({ seal }) => seal);
  expect(await seals()).toEqual([null, null]);
  const sealer = connect(world.database.ownerUrl, { role: sealerRole, poolSize: 1 });
  await withClinic(sealer, clinicId, (tx) => sealClinic(tx, clinicId, { among: "all" }));
  await sealer.close();
  // Newest first; the top row is the first list itself.
  expect(await seals()).toEqual([3, 2, 1]);
});

it("the list names the member who acted, and nobody where a patient did", async () => {
  const { visitor, id: clinicId } = await world.clinic();
  await world.patient(visitor, {});
  const auditor = await world.staff(clinicId, ["auditor"]);
  await world.act(listAudit, auditor, {});
  const { rows } = await world.owner.query<{ name: string }>(
    "select name from staff_member where clinic_id = $1",
    [clinicId],
  );
  const named = (await world.act(listAudit, auditor, {})).map(({ member }) => member);
  expect(named).toEqual([rows[0]?.name, null, null]);
});

it("the list is narrowed to a case by its reference, to a member or to an act, page by page, and without the signs of open pages", async () => {
  const { visitor, id: clinicId } = await world.clinic();
  const [one, other] = [await setScene(world, visitor, "sent"), await setScene(world, visitor, "sent")];
  const [auditor, desk] = [
    await world.staff(clinicId, ["auditor"]),
    await world.staff(clinicId, ["front-desk"]),
  ];
  const { caseId } = one.ids;
  const { reference } = await world.act(getCallSheet, desk, { caseId });
  await world.act(getCallSheet, desk, { caseId: other.ids.caseId });
  await world.act(watchCase, desk, { caseId });
  const list = async (filter: object, before?: number) => world.act(listAudit, auditor, { filter, before });
  const acts = async (filter: object) => (await list(filter)).map(({ action }) => action);

  const ofCase = await list({ reference: ` ${reference.toLowerCase()} ` });
  expect(new Set(ofCase.map(({ subject }) => subject))).toEqual(new Set([reference]));
  expect(ofCase.map(({ action }) => action)).toContain("intake.submit");
  expect(await list({ reference: "NONE" })).toEqual([]);
  expect(await acts({ memberId: desk.staffMemberId })).toEqual(["cases.getCallSheet", "cases.getCallSheet"]);
  expect(await acts({ memberId: desk.staffMemberId, reference })).toEqual(["cases.getCallSheet"]);
  expect(await acts({ memberId: desk.staffMemberId, signs: true })).toContain("cases.watch");
  expect(await acts({ action: "cases.watch" })).toEqual(["cases.watch"]);
  expect(await acts({})).not.toContain("cases.watch");
  const read = await list({ action: "cases.getCallSheet" });
  expect(read).toHaveLength(2);
  expect(await list({ action: "cases.getCallSheet" }, read[0]?.sequence)).toEqual(read.slice(1));
});

it("an auditor verifies the clinic's own chain, and is told which event was altered", async () => {
  const { visitor, id: clinicId } = await world.clinic();
  await world.patient(visitor, {});
  await world.patient((await world.clinic()).visitor, {});
  const auditor = await world.staff(clinicId, ["auditor"]);
  const verify = () => world.act(verifyAudit, auditor, {});
  expect(await verify()).toEqual({ events: 2, sealed: 0, unsealed: 2, fault: null });
  const sealer = connect(world.database.ownerUrl, { role: sealerRole, poolSize: 1 });
  await withClinic(sealer, clinicId, (tx) => sealClinic(tx, clinicId, { among: "all" }));
  await sealer.close();
  expect(await verify()).toEqual({ events: 3, sealed: 3, unsealed: 0, fault: null });
  const { rows } = await world.owner.query<{ sequence: string }>(
    `update audit_event set action = 'nothing' where clinic_id = $1
       and sequence = (select sequence from audit_seal where clinic_id = $1 and position = 2) returning sequence`,
    [clinicId],
  );
  const sequence = Number(rows[0]?.sequence);
  expect(await verify()).toMatchObject({ fault: { kind: "altered", position: 2, sequence } });
});

describe("a verb that puts itself on record", () => {
  const leaves = (entries: number) =>
    defineVerb({
      name: "test.leave",
      effect: "write",
      roles: ["visitor"],
      input: z.strictObject({}),
      async run({ audit }) {
        for (let left = 0; left < entries; left += 1)
          await audit({ action: "test.leave", subjectId: randomUUID() });
      },
    });

  it.each([0, 2])("%d times fails and leaves nothing behind", async (entries) => {
    const { visitor, id } = await world.clinic();
    await expect(world.act(leaves(entries), visitor, {})).rejects.toThrow(
      `test.leave left ${entries} audit entries, not one.`,
    );
    expect(await count("select from audit_event where clinic_id = $1", id)).toBe(0);
  });

  it("once is done", async () => {
    const { visitor, id } = await world.clinic();
    await world.act(leaves(1), visitor, {});
    expect(await count("select from audit_event where clinic_id = $1", id)).toBe(1);
  });
});

it("the list is narrowed to days on the clinic's wall, the first and the last among them", async () => {
  const { id: clinicId } = await world.clinic();
  const auditor = await world.staff(clinicId, ["auditor"]);
  // New York is five hours behind: the second and the third are of Tuesday 3 March there.
  const moments = [
    "2026-03-03T04:59:59Z",
    "2026-03-03T05:00:00Z",
    "2026-03-04T04:59:59Z",
    "2026-03-04T05:00:00Z",
  ];
  for (const [index, at] of moments.entries())
    await world.owner.query(
      `insert into audit_event (clinic_id, created_at, actor_kind, action, details, request_id)
       values ($1, $2, 'system', $3, '{}', 'test')`,
      [clinicId, at, `test.${index}`],
    );
  const acts = async (filter: object) =>
    (await world.act(listAudit, auditor, { filter }))
      .map(({ action }) => action)
      .filter((action) => action.startsWith("test"));
  expect(await acts({ from: "2026-03-03", until: "2026-03-03" })).toEqual(["test.2", "test.1"]);
  expect(await acts({ from: "2026-03-04" })).toEqual(["test.3"]);
  expect(await acts({ until: "2026-03-02" })).toEqual(["test.0"]);
});

it("a day lists both of two acts beside each other, of which the later to begin was written first", async () => {
  const { id: clinicId } = await world.clinic();
  const auditor = await world.staff(clinicId, ["auditor"]);
  for (const [index, at] of ["2026-03-03T14:00:02Z", "2026-03-03T14:00:00Z"].entries())
    await world.owner.query(
      `insert into audit_event (clinic_id, created_at, actor_kind, action, details, request_id)
       values ($1, $2, 'system', $3, '{}', 'test')`,
      [clinicId, at, `test.${index}`],
    );
  const day = { from: "2026-03-03", until: "2026-03-03" };
  const listed = await world.act(listAudit, auditor, { filter: day });
  expect(listed.map(({ action }) => action)).toEqual(["test.1", "test.0"]);
});
