import { randomUUID } from "node:crypto";
import { levels } from "@preamble/domain/levels";
import { afterAll, beforeAll, expect, it } from "vitest";
import { acknowledgeCase } from "../src/cases/acknowledge-case.ts";
import { countAlarms } from "../src/cases/count-alarms.ts";
import { type Tile, tileFilters } from "../src/cases/count-cases.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { getToday } from "../src/today/get-today.ts";
import { fillClinic } from "./crowd.ts";
import { monday, openWorld, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

it("each number is that of its list, to the last page", async () => {
  const { id, visitor } = await world.clinic();
  const desk = await world.staff(id, ["front-desk"]);
  const { rows } = await world.owner.query<{ protocol_hash: string }>(
    "select protocol_hash from clinic where id = $1",
    [id],
  );
  await fillClinic(world.owner, id, rows[0]?.protocol_hash ?? "", 300);
  const statuses = "array['new', 'in-review', 'contacted', 'could-not-reach', 'declined', 'booked', 'seen']";
  await world.owner.query(
    `update "case" set status = (${statuses})[1 + abs(hashtext(id::text)) % 7],
       ended_at = $2::timestamptz - (hashtext(reference) % 24) * interval '1 hour',
       due_at = $2::timestamptz + (hashtext(reference) % 240) * interval '1 minute',
       breached_at = case when hashtext(reference) % 5 = 0 then $2::timestamptz end where clinic_id = $1`,
    [id, monday],
  );
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-008"));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });

  const length = async (filter: object) => {
    let after: unknown;
    let length = 0;
    do {
      const page = await world.act(listCases, desk, { filter, ...(after ? { after } : {}) });
      length += page.rows.length;
      after = page.next;
    } while (after);
    return length;
  };
  const { counts } = await world.act(getToday, desk, {});
  for (const level of levels)
    expect([level, counts.byLevel[level]]).toEqual([level, await length({ level })]);
  for (const tile of Object.keys(tileFilters) as Tile[]) {
    expect(counts[tile]).toBeGreaterThan(0);
    expect([tile, counts[tile]]).toEqual([tile, await length(tileFilters[tile])]);
  }
  expect(Object.values(counts.byLevel).reduce((sum, one) => sum + one, 0)).toBe(await length({}));
});

it("an emergency alarms until it is acknowledged, or seen; nothing less does, and nothing elsewhere", async () => {
  const [{ id, visitor }, elsewhere] = [await world.clinic(), await world.clinic()];
  const desk = await world.staff(id, ["front-desk"]);
  const clinics = [visitor, visitor, visitor, visitor, elsewhere.visitor];
  for (const [place, clinic] of clinics.entries()) {
    const { intakeId, actor } = await world.patient(clinic, workedAnswers(place === 0 ? "VS-069" : "VS-008"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  }
  const alarms = () => world.act(countAlarms, desk, {});
  const waiting = async () => (await alarms()).waiting;
  expect((await alarms()).newestAt).toEqual(monday);
  expect(await waiting()).toBe(3);
  const { rows } = await world.act(listCases, desk, { filter: { level: "emergency-now" } });
  await world.act(acknowledgeCase, desk, { caseId: rows[0]?.id, version: rows[0]?.version });
  expect(await waiting()).toBe(2);
  await world.owner.query(`update "case" set status = 'seen' where id = $1`, [rows[1]?.id]);
  expect(await waiting()).toBe(1);
  await world.owner.query(`update "case" set status = 'seen' where id = $1`, [rows[2]?.id]);
  expect(await alarms()).toEqual({ waiting: 0, newestAt: null });
});

it("shows who is filling in now, by name once it was given, and nobody who sent, stopped or is elsewhere", async () => {
  const [{ id, visitor }, elsewhere] = [await world.clinic(), await world.clinic()];
  const desk = await world.staff(id, ["front-desk"]);
  await world.patient(visitor, {}, "Now Writing");
  await world.patient(elsewhere.visitor, {}, "Of Another");
  const sent = await world.patient(visitor, workedAnswers("VS-069"), "Has Sent");
  await world.act(submitIntake, sent.actor, { intakeId: sent.intakeId, submissionKey: randomUUID() });
  const idle = await world.patient(visitor, {}, "Went Away");
  await world.owner.query("update intake set last_activity_at = $2 where id = $1", [
    idle.intakeId,
    new Date(monday.getTime() - 11 * 60_000),
  ]);
  const { fillingIn } = await world.act(getToday, desk, {});
  expect(fillingIn.map(({ patient }) => patient)).toEqual(["Now Writing"]);
  expect(Object.keys(fillingIn[0] ?? {}).toSorted()).toEqual(
    ["intakeId", "language", "lastActivityAt", "patient", "startedAt"].toSorted(),
  );
});
