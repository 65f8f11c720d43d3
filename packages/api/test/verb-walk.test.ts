import { type Actor, type Role, roles } from "@preamble/db/actor";
import { transactionsOn } from "@preamble/db/client";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actorOf, cliniciansWords, deleteAll, digest, type Scene, setScene } from "./scene.ts";
import { type Rule, stages, type Target } from "./policy/rule.ts";
import { policy } from "./verb-policy.ts";
import { authoredContent } from "@preamble/domain/content/protocol-content";
import { getCase } from "../src/cases/get-case.ts";
import type { Services } from "../src/define-verb.ts";
import { openWorld, refusal } from "./world.ts";

const places = ["own", "same clinic", "other clinic", "deleted", "malformed id"] as const;
type Place = (typeof places)[number];
type Cell = { readonly target: Target | null; readonly place: Place; readonly expected: string };

/** Each id that a verb takes is pointed at each place in turn; a verb that takes none has but the one cell. */
function cellsOf(rule: Rule, role: Role): Cell[] {
  if (rule.targets.length === 0) {
    return [{ target: null, place: "own", expected: outcome(rule, role, null, "own") }];
  }
  return rule.targets.flatMap((target) =>
    places.map((place) => ({ target, place, expected: outcome(rule, role, target, place) })),
  );
}

function outcome(rule: Rule, role: Role, target: Target | null, place: Place): string {
  if (!rule.roles.includes(role)) return role === "visitor" ? "not_signed_in" : "forbidden";
  switch (place) {
    case "own":
      return "done";
    case "same clinic":
      // A session is its owner's, and a clinic admin's to end.
      if (target === "sessionId") return role === "clinic-admin" ? "done" : "not_found";
      // The code on a paper is asked by whoever holds the paper.
      if (target === "documentId") return "done";
      // A patient has but their own form and case; slots are the clinic's, as is all to those who work there.
      return role === "patient" && target !== "slotId" ? "not_found" : "done";
    case "other clinic":
    case "deleted":
      return "not_found";
    case "malformed id":
      return "invalid_input";
  }
}

/** What a response would name or be keyed by that carried an answer, or what rules made of it. */
const clinicalMarks = [
  ...authoredContent.questions.map(({ id }) => id),
  ...authoredContent.rules.map(({ id }) => id),
  "answers",
  "fired",
  "result",
  "rationale",
  "counterfactual",
  "contradictions",
  "scores",
  "medicines",
  "annotations",
  "ownWords",
  "findings",
  "symptomStarts",
].map((mark) => JSON.stringify(mark));
const clinicalIn = (told: string): string[] => clinicalMarks.filter((mark) => told.includes(mark));
const unclinical: readonly Role[] = ["front-desk", "clinic-admin", "auditor"];

type Standing = { own: Scene; neighbour: Scene; foreign: Scene; deleted: Scene };

let world: Awaited<ReturnType<typeof openWorld>>;
let beyond: Pool;
const standing = new Map<Rule["stage"], Standing>();

/** Each net is to hold by itself: a superuser passes row level security, so that only the verb's where is left. */
const nets = {
  "under row level security": () => world.services,
  "by its own where alone": () => ({
    ...world.services,
    database: {
      ...world.database,
      orm: drizzle(beyond),
      transaction: transactionsOn(beyond),
    },
  }),
} satisfies Record<string, () => Services>;

beforeAll(async () => {
  world = await openWorld();
  beyond = new Pool({ connectionString: world.database.superuserUrl, max: 2 });
  const [{ visitor }, { visitor: elsewhere }] = [await world.clinic(), await world.clinic()];
  for (const stage of stages) {
    const deleted = await setScene(world, visitor, stage);
    await deleteAll(world, deleted);
    standing.set(stage, {
      own: await setScene(world, visitor, stage),
      neighbour: await setScene(world, visitor, stage),
      foreign: await setScene(world, elsewhere, stage),
      deleted,
    });
  }
});
afterAll(async () => {
  await beyond.end();
  await world.close();
});

function standingAt(stage: Rule["stage"]): Standing {
  const found = standing.get(stage);
  if (!found) throw new Error(`Nothing stands at ${stage}.`);
  return found;
}

/** The ids that the input names: one's own but for the one that the cell points elsewhere. */
function idsFor({ own, neighbour, foreign, deleted }: Standing, { target, place }: Cell) {
  if (!target || place === "own") return own.ids;
  const elsewhere = { "same clinic": neighbour, "other clinic": foreign, deleted };
  const id = place === "malformed id" ? "1' or true --" : elsewhere[place].ids[target];
  return { ...own.ids, [target]: id };
}

async function attempt(rule: Rule, actor: Actor, ids: Scene["ids"], services: Services) {
  let answer: unknown = null;
  const { code, reasons } = await refusal(
    world.act(rule.verb, actor, rule.input(ids), services).then((given) => void (answer = given)),
  );
  return { code, told: JSON.stringify([answer, reasons]) };
}

const people = ({ name, ids: { intakeId, caseId, messageId } }: Scene) => [name, intakeId, caseId, messageId];

const byName = policy.map((rule) => [rule.verb.name, rule] as const);
const admittedBy = (rule: Rule) =>
  rule.roles.flatMap((role) => Object.entries(nets).map(([net, services]) => [role, net, services] as const));

describe.each(byName)("%s", (_name, rule) => {
  const others = roles.filter((role) => !rule.roles.includes(role));

  it.each(others)("refuses role %s whatever it names, and nothing changes", async (role) => {
    const scenes = standingAt(rule.stage);
    const actor = await actorOf(world, role, scenes.own);
    const before = await digest(world);
    for (const cell of cellsOf(rule, role)) {
      const { code } = await attempt(rule, actor, idsFor(scenes, cell), world.services);
      expect({ ...cell, code }).toEqual({ ...cell, code: cell.expected });
    }
    expect(await digest(world)).toBe(before);
  });

  it.each(admittedBy(rule))(
    "tells role %s, %s, nothing of what is not theirs, gone or no id; nothing changes",
    async (role, _net, services) => {
      const scenes = standingAt(rule.stage);
      const [actor, bereft] = [
        await actorOf(world, role, scenes.own),
        await actorOf(world, role, scenes.deleted),
      ];
      const before = await digest(world);
      for (const cell of cellsOf(rule, role).filter(({ expected }) => expected !== "done")) {
        // A patient whose own form is gone still holds the session that owned it.
        const gone = cell.place === "deleted" && cell.target !== "slotId";
        const ids = idsFor(scenes, cell);
        const { code, told } = await attempt(rule, gone ? bereft : actor, ids, services());
        expect({ ...cell, code }).toEqual({ ...cell, code: cell.expected });
        for (const scene of Object.values(scenes)) {
          for (const mark of people(scene)) expect(told).not.toContain(mark);
        }
      }
      expect(await digest(world)).toBe(before);
    },
  );
});

// Last, as each of these adds a clinic to what a look at everything reads.
describe.each(byName)("%s", (_name, rule) => {
  it.each(admittedBy(rule))(
    "lets role %s, %s, do it on what is theirs; another clinic neither shows nor changes, and answers go to clinicians alone",
    async (role, _net, services) => {
      const { foreign, deleted } = standingAt(rule.stage);
      const before = await digest(world, foreign.clinicId);
      const { visitor } = await world.clinic();
      const neighbour = await setScene(world, visitor, rule.stage);
      for (const cell of cellsOf(rule, role).filter(({ expected }) => expected === "done")) {
        const own = await setScene(world, visitor, rule.stage);
        const ids = idsFor({ own, neighbour, foreign, deleted }, cell);
        const { code, told } = await attempt(rule, await actorOf(world, role, own), ids, services());
        expect({ ...cell, code }).toEqual({ ...cell, code: "done" });
        if (unclinical.includes(role)) expect(clinicalIn(told)).toEqual([]);
        if (role !== "clinician") expect(told).not.toContain(cliniciansWords);
        if (role === "clinician" && rule.verb === getCase) {
          expect(clinicalIn(told)).not.toEqual([]);
          expect(told.split(cliniciansWords)).toHaveLength(5);
        }
        if (rule.shows) expect(told).toContain(rule.shows(ids));
        const { clinicId, ids: beyond } = foreign;
        for (const mark of [...people(foreign), clinicId, beyond.slotId, beyond.sessionId])
          expect(told).not.toContain(mark);
        if (role === "patient") for (const mark of people(neighbour)) expect(told).not.toContain(mark);
      }
      expect(await digest(world, foreign.clinicId)).toBe(before);
    },
  );
});

const walked = policy.flatMap((rule) => roles.flatMap((role) => cellsOf(rule, role)));

it(`the walk has ${walked.length} cells: every role and verb, at every place an id of the verb can point to`, () => {
  expect(walked.length).toBeGreaterThanOrEqual(500);
  for (const place of places)
    expect(walked.filter((cell) => cell.place === place).length).toBeGreaterThanOrEqual(95);
});
