import { clockRuns } from "@preamble/db/case-status";
import { rankOf } from "@preamble/domain/levels";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listCases } from "../src/cases/list-cases.ts";
import { fillClinic } from "./crowd.ts";
import { monday, openWorld } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

type Row = Awaited<ReturnType<typeof listCases.execute>>["rows"][number];

/** Unacknowledged emergencies, other emergencies, then the level; within it what nobody has looked at; then due time. */
const key = (row: Row): readonly number[] => [
  -rankOf(row.level),
  row.level === "emergency-now" && row.acknowledgedAt ? 1 : 0,
  clockRuns(row) ? 0 : 1,
  row.dueAt.getTime(),
];

const inOrder = (one: Row, other: Row): number => {
  const others = key(other);
  return (
    key(one)
      .map((part, at) => part - (others[at] ?? 0))
      .find((difference) => difference !== 0) ?? one.id.localeCompare(other.id)
  );
};

it("an overdue case stands first within its level, before all that were looked at, to the last page", async () => {
  const { id } = await world.clinic();
  const desk = await world.staff(id, ["front-desk"]);
  const { rows: homes } = await world.owner.query<{ protocol_hash: string }>(
    "select protocol_hash from clinic where id = $1",
    [id],
  );
  await fillClinic(world.owner, id, homes[0]?.protocol_hash ?? "", 400);
  // What was looked at was due before what nobody has looked at yet.
  const statuses = "array['new', 'in-review', 'contacted', 'could-not-reach', 'declined', 'booked']";
  await world.owner.query(
    `update "case" set status = (${statuses})[1 + n % 6],
       due_at = $2::timestamptz + (n % 100 - case when n % 6 in (0, 3) then 20 else 200 end) * interval '1 minute',
       acknowledged_at = case when n % 2 = 0 then $2::timestamptz end
     from (select id as of, abs(hashtext(reference)) as n from "case") numbered
     where of = id and clinic_id = $1 and status = 'new'`,
    [id, monday],
  );
  const rows: Row[] = [];
  let after: unknown;
  do {
    const page = await world.act(listCases, desk, after ? { after } : {});
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  expect(rows).toHaveLength(320);
  expect(rows.map(({ id: at }) => at)).toEqual(rows.toSorted(inOrder).map(({ id: at }) => at));
  const sameDay = rows.filter(({ level }) => level === "same-day");
  const [stopped, running] = [false, true].map((runs) => sameDay.filter((row) => clockRuns(row) === runs));
  expect(sameDay).toEqual([...(running ?? []), ...(stopped ?? [])]);
  expect(stopped?.[0]?.dueAt.getTime()).toBeLessThan(running?.[0]?.dueAt.getTime() ?? 0);
});
