import { randomUUID } from "node:crypto";
import { withClinic } from "@preamble/db/client";
import { appointment, intake, patient } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { listSchedule } from "../src/appointments/list-schedule.ts";
import { listAudit } from "../src/audit/list-audit.ts";
import { acknowledgeCase } from "../src/cases/acknowledge-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import type { Verb } from "../src/define-verb.ts";
import { errorCodes } from "../src/errors.ts";
import { annotate } from "../src/intake/annotate.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { saveContact } from "../src/intake/save-contact.ts";
import { startIntake } from "../src/intake/start-intake.ts";
import { actorOf, digest, type Scene, setScene } from "./scene.ts";
import { type Rule, stages } from "./policy/rule.ts";
import { policy } from "./verb-policy.ts";
import { contact, event, openWorld, refusal } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
const scenes = new Map<Rule["stage"], Scene>();
beforeAll(async () => {
  world = await openWorld();
  for (const stage of stages) {
    scenes.set(stage, await setScene(world, (await world.clinic()).visitor, stage));
  }
});
afterAll(() => world.close());

function sceneAt(stage: Rule["stage"]): Scene {
  const scene = scenes.get(stage);
  if (!scene) throw new Error(`No scene is set at ${stage}.`);
  return scene;
}

async function someoneFor(rule: Rule) {
  const [role] = rule.roles;
  if (!role) throw new Error(`${rule.verb.name} is open to nobody.`);
  return actorOf(world, role, sceneAt(rule.stage));
}

const [half, nul] = ["\ud800", "\u0000"];

/** Each input that differs from a valid one in a single value. */
function* mutants(value: unknown, replacements: readonly unknown[]): Generator<unknown> {
  yield* replacements;
  if (typeof value !== "object" || value === null || value instanceof Date) return;
  for (const [key, inner] of Object.entries(value)) {
    for (const mutant of mutants(inner, replacements)) {
      yield Array.isArray(value)
        ? value.map((one, index) => (String(index) === key ? mutant : one))
        : { ...value, [key]: mutant };
    }
  }
}

describe.each(policy.map((rule) => [rule.verb.name, rule] as const))("%s", (_name, rule) => {
  it("takes no other shape and no key that it does not know, and nothing changes", async () => {
    const actor = await someoneFor(rule);
    const valid = rule.input(sceneAt(rule.stage).ids);
    const before = await digest(world);
    for (const hostile of [
      null,
      undefined,
      true,
      42,
      "text",
      [],
      [valid],
      { ...valid, extra: 1 },
      { ...valid, constructor: { prototype: { polluted: true } } },
      { ...valid, prototype: { polluted: true } },
      JSON.parse(`{"__proto__":{"polluted":true},${JSON.stringify(valid).slice(1)}`.replace(",}", "}")),
    ]) {
      const { code } = await refusal(world.act(rule.verb, actor, hostile));
      expect([hostile, code]).toEqual([hostile, "invalid_input"]);
    }
    expect(await digest(world)).toBe(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty("polluted");
  });

  it("answers any single hostile value with its result or a code of the closed list, never with a fault", async () => {
    const valid = rule.input(sceneAt(rule.stage).ids);
    const hostile = [
      null,
      true,
      -1,
      1e300,
      Number.NaN,
      "",
      nul,
      `a${nul}b`,
      half,
      `a${half}b`,
      "\u202egnp.exe",
      "x".repeat(100_000),
      "-271821-04-20T00:00:00.000Z",
      new Date(8.64e15),
      new Date(Number.NaN),
      "__proto__",
      "constructor",
      [],
      Array.from({ length: 1000 }, () => "x"),
      {},
      JSON.parse('{"__proto__":{"polluted":true}}'),
    ];
    const actor = await someoneFor(rule);
    let tried = 0;
    for (const mutant of mutants(valid, hostile)) {
      const { code } = await refusal(world.act(rule.verb, actor, mutant));
      expect([...errorCodes.filter((one) => one !== "unavailable"), "done"]).toContain(code);
      tried += 1;
    }
    expect(tried).toBeGreaterThanOrEqual(hostile.length);
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("text that PostgreSQL cannot keep is kept without NUL and with a mark for half a character", () => {
  const dirty = `Jo${nul}é ${half}👍`;
  const clean = "Joé \ufffd👍";

  it("in what a patient says of themselves and of who helps", async () => {
    const { ids, patient: actor, clinicId } = await setScene(world, (await world.clinic()).visitor, "open");
    await world.act(saveContact, actor, {
      intakeId: ids.intakeId,
      contact: {
        ...contact,
        name: dirty,
        filler: { kind: "helper", name: dirty, relation: dirty, maySpeakWith: true },
      },
    });
    const rows = await withClinic(world.database, clinicId, (tx) =>
      tx
        .select({ name: patient.name, filler: intake.filler })
        .from(intake)
        .innerJoin(patient, eq(patient.id, intake.patientId)),
    );
    expect(rows).toEqual([
      { name: clean, filler: { kind: "helper", name: clean, relation: clean, maySpeakWith: true } },
    ]);
  });

  it("in own words and allergies", async () => {
    const { ids, patient: actor, clinicId } = await setScene(world, (await world.clinic()).visitor, "open");
    await world.act(annotate, actor, { intakeId: ids.intakeId, notes: { words: dirty, allergies: dirty } });
    const rows = await withClinic(world.database, clinicId, (tx) =>
      tx.select({ annotations: intake.annotations }).from(intake),
    );
    expect(rows).toEqual([{ annotations: { words: clean, allergies: clean } }]);
  });

  it("in the reason of an override", async () => {
    const scene = await setScene(world, (await world.clinic()).visitor, "sent");
    const desk = await actorOf(world, "front-desk", scene);
    const { caseId, slotId } = scene.ids;
    await world.owner.query("update slot set kept_for = 'same-day' where id = $1", [slotId]);
    const booking = { caseId, slotId, bookingKey: randomUUID(), overrideReason: dirty };
    expect((await refusal(world.act(bookAppointment, desk, booking))).code).toBe("done");
    const rows = await withClinic(world.database, scene.clinicId, (tx) =>
      tx.select({ reason: appointment.overrideReason }).from(appointment),
    );
    expect(rows).toEqual([{ reason: clean }]);
  });

  it("and a name of nothing else is no name", async () => {
    const { ids, patient: actor } = sceneAt("open");
    const attempt = { intakeId: ids.intakeId, contact: { ...contact, name: ` ${nul}${nul} ` } };
    expect(await refusal(world.act(saveContact, actor, attempt))).toEqual({
      code: "invalid_input",
      reasons: ["contact.name"],
    });
  });
});

describe("past a limit is invalid input and changes nothing; at the limit it is taken", () => {
  const answer = (part: object) => ({ events: [{ ...event("fainted", false), ...part }] });
  const cases: readonly [string, Verb, Rule["stage"], "patient" | "clinician" | "auditor", object, object][] =
    [
      [
        "own words of 1000",
        annotate,
        "open",
        "patient",
        { notes: { words: "x".repeat(1000) } },
        { notes: { words: "x".repeat(1001) } },
      ],
      [
        "allergies of 500",
        annotate,
        "open",
        "patient",
        { notes: { allergies: "x".repeat(500) } },
        { notes: { allergies: "x".repeat(501) } },
      ],
      [
        "a body map with pain of 10",
        annotate,
        "open",
        "patient",
        { notes: { bodyMap: [{ region: "neck", kind: "pain", intensity: 10 }] } },
        { notes: { bodyMap: [{ region: "neck", kind: "pain", intensity: 11 }] } },
      ],
      [
        "when a sign began that is asked about",
        annotate,
        "open",
        "patient",
        { notes: { symptomStarts: { "urine-leak-new": "longer" } } },
        { notes: { symptomStarts: { "pain-now": "longer" } } },
      ],
      [
        "a name of 200",
        saveContact,
        "open",
        "patient",
        { contact: { ...contact, name: "x".repeat(200) } },
        { contact: { ...contact, name: "x".repeat(201) } },
      ],
      [
        "a phone of 24 digits",
        saveContact,
        "open",
        "patient",
        { contact: { ...contact, phone: "1".repeat(24) } },
        { contact: { ...contact, phone: "1".repeat(25) } },
      ],
      [
        "200 answers at once",
        saveAnswers,
        "open",
        "patient",
        { events: Array.from({ length: 200 }, () => event("fainted", false)) },
        { events: Array.from({ length: 201 }, () => event("fainted", false)) },
      ],
      [
        "pain of 10",
        saveAnswers,
        "open",
        "patient",
        { events: [event("pain-now", 10)] },
        { events: [event("pain-now", 11)] },
      ],
      [
        "pain of 0",
        saveAnswers,
        "open",
        "patient",
        { events: [event("pain-now", 0)] },
        { events: [event("pain-now", -1)] },
      ],
      [
        "a device that says the year 9999",
        saveAnswers,
        "open",
        "patient",
        answer({ deviceAt: "9999-12-31T23:59:59.999Z" }),
        answer({ deviceAt: "+010000-01-01T00:00:00.000Z" }),
      ],
      [
        "a device that says the year 1",
        saveAnswers,
        "open",
        "patient",
        answer({ deviceAt: "0001-01-01T00:00:00.000Z" }),
        answer({ deviceAt: new Date(-8.64e15) }),
      ],
      [
        "31 days of the schedule",
        listSchedule,
        "sent",
        "clinician",
        { from: "2026-03-01T00:00:00Z", until: "2026-04-01T00:00:00Z" },
        { from: "2026-03-01T00:00:00Z", until: "2026-04-01T00:00:00.001Z" },
      ],
      [
        "a schedule that ends after it begins",
        listSchedule,
        "sent",
        "clinician",
        { from: "2026-03-01T00:00:00Z", until: "2026-03-01T00:00:00.001Z" },
        { from: "2026-03-01T00:00:00Z", until: "2026-03-01T00:00:00Z" },
      ],
      [
        "queue rank 6",
        listCases,
        "sent",
        "clinician",
        { after: { queueRank: 6, clockStopped: false, dueAt: "2026-03-01T00:00:00Z", id: randomUUID() } },
        { after: { queueRank: 7, clockStopped: false, dueAt: "2026-03-01T00:00:00Z", id: randomUUID() } },
      ],
      ["the audit trail before row 1", listAudit, "sent", "auditor", { before: 1 }, { before: 0 }],
    ];
  it.each(cases)("%s", async (_limit, verb, stage, role, at, past) => {
    const scene = sceneAt(stage);
    const actor = await actorOf(world, role, scene);
    const own = role === "patient" ? { intakeId: scene.ids.intakeId } : {};
    const before = await digest(world);
    expect((await refusal(world.act(verb, actor, { ...own, ...past }))).code).toBe("invalid_input");
    expect(await digest(world)).toBe(before);
    expect((await refusal(world.act(verb, actor, { ...own, ...at }))).code).toBe("done");
  });

  it.each([
    ["null", null],
    ["a truth", true],
    ["a number", 1772463600000],
    ["a word", "tomorrow"],
    ["a day alone", "2026-03-02"],
    ["no day of the calendar", "2026-02-30T10:00:00Z"],
  ])("a moment given as %s", async (_kind, deviceAt) => {
    const { ids, patient: actor } = sceneAt("open");
    const input = { intakeId: ids.intakeId, ...answer({ deviceAt }) };
    expect(await refusal(world.act(saveAnswers, actor, input))).toEqual({
      code: "invalid_input",
      reasons: ["events.0.deviceAt"],
    });
  });
});

const writes = policy.filter(
  ({ targets, stage, verb }) =>
    stage === "open" &&
    targets[0] === "intakeId" &&
    verb.effect === "write" &&
    verb.roles.includes("patient"),
);

describe("a form that is closed takes nothing more, and nothing changes", () => {
  it.each(writes.map((rule) => [rule.verb.name, rule] as const))(
    "%s after it expired",
    async (_name, rule) => {
      const { ids, patient: actor } = await setScene(world, (await world.clinic()).visitor, "open");
      await world.owner.query("update intake set expires_at = '2026-03-02T15:00:00Z' where id = $1", [
        ids.intakeId,
      ]);
      const before = await digest(world);
      expect((await refusal(world.act(rule.verb, actor, rule.input(ids)))).code).toBe("expired");
      expect(await digest(world)).toBe(before);
    },
  );

  it.each(writes.map((rule) => [rule.verb.name, rule] as const))(
    "%s after it was sent",
    async (_name, rule) => {
      const { ids, patient: actor } = sceneAt("sent");
      const before = await digest(world);
      expect((await refusal(world.act(rule.verb, actor, rule.input(ids)))).code).toBe("already_sent");
      expect(await digest(world)).toBe(before);
    },
  );

  it("one that runs out a millisecond later still takes an answer", async () => {
    const { ids, patient: actor } = await setScene(world, (await world.clinic()).visitor, "open");
    await world.owner.query("update intake set expires_at = '2026-03-02T15:00:00.001Z' where id = $1", [
      ids.intakeId,
    ]);
    const input = { intakeId: ids.intakeId, events: [event("fainted", false)] };
    expect((await refusal(world.act(saveAnswers, actor, input))).code).toBe("done");
  });
});

it("a stale version of a case is a conflict and changes nothing", async () => {
  const scene = await setScene(world, (await world.clinic()).visitor, "sent");
  const actor = await actorOf(world, "clinician", scene);
  const before = await digest(world);
  const attempt = { caseId: scene.ids.caseId, version: 7 };
  expect((await refusal(world.act(acknowledgeCase, actor, attempt))).code).toBe("conflict");
  expect(await digest(world)).toBe(before);
});

it("a language that the form does not speak opens no form", async () => {
  const { visitor } = await world.clinic();
  const before = await digest(world);
  for (const language of ["fr", "EN", "", "en\u0000x", 1, null]) {
    expect((await refusal(world.act(startIntake, visitor, { language }))).code).toBe("invalid_input");
  }
  expect(await digest(world)).toBe(before);
});
