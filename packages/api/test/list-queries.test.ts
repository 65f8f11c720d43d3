import type { Actor } from "@preamble/db/actor";
import { applicationRole, type Database, transactionsOn } from "@preamble/db/client";
import type { Logger } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertClinic } from "../../db/test/clinic.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { listFree } from "../src/appointments/list-free.ts";
import { listSchedule } from "../src/appointments/list-schedule.ts";
import { listActors } from "../src/audit/list-actors.ts";
import { listAudit } from "../src/audit/list-audit.ts";
import { verifyAudit } from "../src/audit/verify-audit.ts";
import { stillListed } from "../src/cases/still-listed.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { countAlarms } from "../src/cases/count-alarms.ts";
import { exportCases } from "../src/cases/export-cases.ts";
import { searchCases } from "../src/cases/search-cases.ts";
import { verifyDocument } from "../src/documents/verify-document.ts";
import type { Verb } from "../src/define-verb.ts";
import { listMessages } from "../src/messages/list-messages.ts";
import { listSessions } from "../src/sessions/list-sessions.ts";
import { listAway } from "../src/staff/list-away.ts";
import { listColleagues } from "../src/staff/list-colleagues.ts";
import { listInvitations } from "../src/invitations/list-invitations.ts";
import { listMembers } from "../src/staff/list-members.ts";
import { listLocations } from "../src/locations/list-locations.ts";
import { getSettings } from "../src/settings/get-settings.ts";
import { listViews } from "../src/views/list-views.ts";
import { offerFreedSlot } from "../src/waitlist/offer-freed-slot.ts";
import { getToday } from "../src/today/get-today.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { listForms } from "../src/tasks/list-forms.ts";
import { crowd, fillClinic } from "./crowd.ts";
import { policy } from "./verb-policy.ts";
import { openWorld } from "./world.ts";

type Statement = { readonly text: string; readonly values: unknown[] };
type Node = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly "Index Cond"?: string;
  readonly Plans?: readonly Node[];
};

let world: Awaited<ReturnType<typeof openWorld>>;
let pool: Pool;
let listening: Database;
let clinicId: string;
let staff: Actor;
let visitor: Actor;
let worker: Actor;
let caseId: string | undefined;
let reference: string | undefined;
let freeSlotId: string | undefined;
const sent: Statement[] = [];

beforeAll(async () => {
  world = await openWorld();
  const clinics = [];
  for (let count = 0; count < 3; count += 1) {
    const { id, protocolHash } = await insertClinic(world.owner);
    await fillClinic(world.owner, id, protocolHash);
    clinics.push(id);
  }
  await world.owner.query("analyze");
  clinicId = clinics[1] ?? "";
  staff = await world.staff(clinicId, ["clinician", "clinic-admin", "auditor"]);
  visitor = { kind: "visitor", clinicId };
  worker = { kind: "system", clinicId };
  const { rows } = await world.owner.query<{ id: string; reference: string }>(
    `select id, reference from "case" where clinic_id = $1 and level_rank = 1 and status = 'new' limit 1`,
    [clinicId],
  );
  caseId = rows[0]?.id;
  reference = rows[0]?.reference;
  const { rows: free } = await world.owner.query<{ id: string }>(
    `select id from slot s where clinic_id = $1 and starts_at = '2026-03-20T18:45:00Z'
       and not exists (select from appointment a where a.slot_id = s.id)`,
    [clinicId],
  );
  freeSlotId = free[0]?.id;
  pool = new Pool({
    connectionString: world.database.ownerUrl,
    options: `-c role=${applicationRole}`,
    max: 2,
  });
  const logger: Logger = { logQuery: (text, values) => void sent.push({ text, values }) };
  listening = {
    ...world.database,
    orm: drizzle(pool, { logger }),
    transaction: transactionsOn(pool, logger),
  };
});
afterAll(async () => {
  await pool.end();
  await world.close();
});

/** The plan of each ordered list that a verb reads from a table, as the application role in the clinic. */
async function plansOf({ verb, input, table, says = " order by " }: Walk): Promise<Node[][]> {
  sent.length = 0;
  const actor = verb.roles.includes("visitor") ? visitor : verb.roles.includes("system") ? worker : staff;
  await world.act(verb, actor, input(), { ...world.services, database: listening });
  const lists = sent.filter(({ text }) => text.includes(` from "${table}"`) && text.includes(says));
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(`set local app.clinic_id = '${clinicId}'`);
    const plans = [];
    for (const { text, values } of lists) {
      const { rows } = await client.query<{ "QUERY PLAN": readonly [{ Plan: Node }] }>(
        `explain (format json) ${text}`,
        values,
      );
      plans.push(rows.flatMap((row) => nodesOf(row["QUERY PLAN"][0].Plan)));
    }
    return plans;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

const later = {
  queueRank: 3,
  clockStopped: false,
  dueAt: new Date("2026-03-03T12:00:00Z"),
  id: "a0000000-0000-4000-8000-000000000000",
};

type Walk = {
  readonly list: string;
  readonly verb: Verb;
  readonly input: () => unknown;
  readonly table: string;
  readonly index: string;
  /** What else is too large to be read whole for it. */
  readonly beside?: string;
  /** What of the index narrows the walk. */
  readonly condition: RegExp;
  /** What tells its statement from the others of the verb; that it is ordered, where nothing is said. */
  readonly says?: string;
  /** In the index's own order: a page costs the same however much lies behind it. */
  readonly inOrder: boolean;
};

const queue = {
  verb: listCases,
  table: "case",
  index: "case_queue",
  says: 'order by "case"."queue_rank"',
  inOrder: true,
};
const schedule = { verb: listSchedule, table: "appointment", index: "appointment_by_start", inOrder: false };
const trail = {
  verb: listAudit,
  table: "audit_event",
  index: "audit_event_clinic_id_sequence_pk",
  inOrder: true,
};
const startsWithin = /starts_at >= .*starts_at <=? /;
const freeTimes = {
  table: "slot",
  index: "slot_by_start",
  condition: startsWithin,
  beside: "appointment",
  inOrder: false,
};

const walks: readonly Walk[] = [
  { list: "the queue's first page", ...queue, input: () => ({}), condition: /clinic_id = / },
  {
    list: "what gave the levels of a page of the queue",
    ...queue,
    says: "distinct on",
    index: "triage_clinic_id_intake_id_created_at_index",
    beside: "triage",
    input: () => ({}),
    condition: /intake_id = /,
    inOrder: false,
  },
  {
    list: "the emergencies that alarm",
    ...queue,
    verb: countAlarms,
    says: "count(*)",
    inOrder: false,
    input: () => ({}),
    condition: /queue_rank = /,
  },
  {
    list: "which of the cases shown a filter still keeps",
    verb: stillListed,
    input: () => ({ caseIds: [caseId], filter: { language: "en" } }),
    table: "case",
    index: "case_clinic_id_id_pk",
    condition: /id = /,
    says: " in (",
    inOrder: false,
  },
  {
    list: "the queue's later pages",
    ...queue,
    input: () => ({ after: later }),
    condition: /ROW\(queue_rank, clock_stopped, due_at, id\) > ROW/,
  },
  {
    list: "the cases of a table for outside",
    ...queue,
    verb: exportCases,
    input: () => ({ what: "answers", after: later }),
    condition: /ROW\(queue_rank, clock_stopped, due_at, id\) > ROW/,
  },
  ...(
    [
      ["one level", { level: "same-day" }, /queue_rank = /],
      ["the emergencies", { level: "emergency-now" }, /queue_rank <= /],
      ["one language", { language: "en" }, /clinic_id = /],
      ["one family", { family: "infection" }, /clinic_id = /],
      ["what is overdue", { due: "overdue" }, /clock_stopped = false.*due_at < /],
    ] as const
  ).map(([what, filter, condition]) => ({
    list: `${what} of the queue`,
    ...queue,
    input: () => ({ filter }),
    condition,
  })),
  {
    list: "what is due soon in the queue",
    ...queue,
    input: () => ({ filter: { due: "soon" } }),
    condition: /clock_stopped = false.*due_at >= .*due_at < /,
    inOrder: false,
  },
  {
    list: "what was left past its due time in the queue",
    ...queue,
    index: "case_queue_breached",
    input: () => ({ filter: { due: "breached" } }),
    condition: /clinic_id = /,
  },
  {
    list: "what is unresolved of the queue",
    ...queue,
    index: "case_queue_unresolved",
    input: () => ({ filter: { unresolved: true } }),
    condition: /clinic_id = /,
  },
  {
    list: "one status of the queue",
    ...queue,
    index: "case_queue_by_status",
    input: () => ({ filter: { status: "contacted" } }),
    condition: /status = /,
  },
  {
    list: "one's own cases in the queue",
    ...queue,
    index: "case_queue_by_owner",
    input: () => ({ filter: { owner: "a0000000-0000-4000-8000-000000000000" } }),
    condition: /owner_id = /,
  },
  {
    list: "the cases that a search found",
    verb: searchCases,
    input: () => ({ text: "patient 4711" }),
    table: "case",
    index: "case_clinic_id_id_pk",
    condition: /id = /,
    inOrder: false,
  },
  {
    list: "who is filling in now",
    verb: getToday,
    input: () => ({}),
    table: "intake",
    index: "intake_being_filled_in",
    condition: /last_activity_at >= /,
    inOrder: true,
  },
  {
    list: "who may own a case",
    verb: listColleagues,
    input: () => ({ plannedIn: { from: "2026-03-20T04:00:00Z", until: "2026-03-21T04:00:00Z" } }),
    table: "staff_member",
    index: "staff_member_by_name",
    condition: /clinic_id = /,
    inOrder: true,
  },
  {
    list: "the views of the queue",
    verb: listViews,
    input: () => ({}),
    table: "saved_view",
    index: "saved_view_by_name",
    condition: /clinic_id = /,
    inOrder: true,
  },
  {
    list: "the locations",
    verb: listLocations,
    input: () => ({}),
    table: "location",
    index: "location_by_name",
    condition: /clinic_id = /,
    inOrder: true,
  },
  {
    list: "the locations among the settings",
    verb: getSettings,
    input: () => ({}),
    table: "location",
    index: "location_by_name",
    condition: /clinic_id = /,
    inOrder: true,
  },
  {
    list: "one location's cases in the queue",
    ...queue,
    input: () => ({ filter: { location: "a0000000-0000-4000-8000-000000000000" } }),
    condition: /clinic_id = /,
  },
  {
    list: "what was done today",
    ...queue,
    index: "case_done",
    input: () => ({ filter: { done: "today" } }),
    condition: /ended_at >= /,
    inOrder: false,
  },
  {
    list: "who is away in a week",
    verb: listAway,
    input: () => ({ from: "2026-03-09", until: "2026-03-15" }),
    table: "days_away",
    index: "days_away_by_last_day",
    condition: /last_day >= /,
    inOrder: false,
  },
  {
    list: "who is away from now on",
    verb: getSettings,
    input: () => ({}),
    table: "days_away",
    index: "days_away_by_last_day",
    condition: /last_day >= /,
    inOrder: false,
  },
  {
    list: "the days ahead that are planned by themselves",
    verb: getSettings,
    input: () => ({}),
    table: "day_plan",
    index: "day_plan_clinic_id_date_staff_member_id_pk",
    condition: /date >= /,
    inOrder: false,
  },
  {
    list: "who works here",
    verb: listMembers,
    input: () => ({}),
    table: "staff_member",
    index: "staff_member_by_name",
    condition: /clinic_id = /,
    inOrder: true,
  },
  {
    list: "the open invitations",
    verb: listInvitations,
    input: () => ({}),
    table: "invitation",
    index: "invitation_open",
    condition: /clinic_id = /,
    inOrder: true,
  },
  {
    list: "a day of the schedule",
    ...schedule,
    input: () => ({ from: "2026-04-01T04:00:00Z", until: "2026-04-02T04:00:00Z" }),
    condition: startsWithin,
  },
  {
    list: "a month of the schedule",
    ...schedule,
    input: () => ({ from: "2026-04-01T04:00:00Z", until: "2026-05-01T04:00:00Z" }),
    condition: startsWithin,
  },
  { list: "the audit trail's first page", ...trail, input: () => ({}), condition: /clinic_id = / },
  {
    list: "the audit trail's later pages",
    ...trail,
    input: () => ({ before: 9000 }),
    condition: /sequence < /,
  },
  {
    list: "one member's events on the audit trail",
    ...trail,
    index: "audit_event_by_actor",
    input: () => ({
      before: 9_000_000,
      filter: { memberId: "a0000000-0000-4000-8000-000000000000" },
    }),
    condition: /actor_id = .*sequence < /,
  },
  {
    list: "one act on the audit trail",
    ...trail,
    index: "audit_event_by_action",
    input: () => ({ before: 9_000_000, filter: { action: "cases.review" } }),
    condition: /action = .*sequence < /,
  },
  {
    list: "a week of the audit trail",
    ...trail,
    says: 'order by "audit_event"."sequence" desc',
    input: () => ({ filter: { from: "2026-01-05", until: "2026-01-11" } }),
    condition: /sequence >= .*sequence <= /,
  },
  {
    list: "where a day of the audit trail ends",
    ...trail,
    says: 'order by "audit_event"."created_at" desc',
    index: "audit_event_by_time",
    input: () => ({ filter: { until: "2026-01-02" } }),
    condition: /created_at < /,
  },
  {
    list: "what was written about when a day of the audit trail ends",
    ...trail,
    says: "max(",
    index: "audit_event_by_time",
    input: () => ({ filter: { until: "2026-01-02" } }),
    condition: /created_at < .*created_at >= /,
  },
  {
    list: "one case's events on the audit trail",
    ...trail,
    index: "audit_event_by_subject",
    input: () => ({ before: 9_000_000, filter: { reference } }),
    condition: /subject_id = .*sequence < /,
  },
  {
    list: "who may have acted",
    verb: listActors,
    input: () => ({}),
    table: "staff_member",
    index: "staff_member_by_name",
    condition: /clinic_id = /,
    inOrder: true,
  },
  {
    list: "who is signed in",
    verb: listSessions,
    input: () => ({}),
    table: "session",
    index: "session_of_staff",
    condition: /last_seen_at >= /,
    inOrder: false,
  },
  {
    list: "the newest mail",
    verb: listMessages,
    input: () => ({}),
    table: "message",
    index: "message_clinic_id_created_at_id_index",
    condition: /clinic_id = /,
    inOrder: true,
  },
  {
    list: "the calls to make",
    verb: listCalls,
    input: () => ({}),
    table: "task",
    index: "task_open",
    condition: /clinic_id = /,
    inOrder: false,
  },
  {
    list: "the calls to make about emergencies",
    ...queue,
    verb: listCalls,
    input: () => ({}),
    condition: /queue_rank <= /,
    inOrder: false,
  },
  {
    list: "the forms to send",
    verb: listForms,
    input: () => ({}),
    table: "task",
    index: "task_open",
    condition: /clinic_id = /,
    inOrder: false,
  },
  {
    list: "the issued file of a hash",
    verb: verifyDocument,
    input: () => ({ sha256: "0".repeat(64) }),
    table: "document",
    index: "document_by_hash",
    condition: /sha256 = /,
    inOrder: true,
  },
  {
    list: "who waits for an earlier time",
    verb: offerFreedSlot,
    input: () => ({ slotId: freeSlotId }),
    table: "waitlist_entry",
    index: "waitlist_once",
    condition: /clinic_id = /,
    inOrder: false,
  },
  {
    list: "the free slots of a case",
    verb: offerSlots,
    input: () => ({ caseId }),
    ...freeTimes,
  },
  {
    list: "the free times of a day",
    verb: listFree,
    input: () => ({ caseId, from: "2026-04-01T04:00:00Z", until: "2026-04-02T04:00:00Z" }),
    ...freeTimes,
  },
];

describe(`as the application role, among three clinics of ${crowd} cases`, () => {
  it.each(walks)("$list: $index, no scan of the whole table", async (walk) => {
    const plans = await plansOf(walk);
    expect(plans).toHaveLength(1);
    const nodes = plans.flat();
    const whole = nodes.filter((node) => node["Node Type"] === "Seq Scan");
    const read = nodes.map((node) => node["Relation Name"]);
    for (const table of [walk.table, walk.beside ?? walk.table]) {
      expect(read).toContain(table);
      expect(whole.map((node) => node["Relation Name"])).not.toContain(table);
    }
    const conditions = nodes
      .filter((node) => node["Index Name"] === walk.index)
      .map((node) => node["Index Cond"] ?? "");
    expect(conditions).not.toEqual([]);
    for (const condition of conditions) {
      expect(condition).toMatch(walk.condition);
      expect(condition).toContain(`clinic_id = '${clinicId}'`);
    }
    if (walk.inOrder) expect(nodes.map((node) => node["Node Type"])).not.toContain("Sort");
  });
});

it("no verb that lists is left out", () => {
  const listing = policy.filter(({ verb, targets }) => verb.effect === "read" && targets.length === 0);
  // Whoever verifies the chain asks for the whole of it.
  const walked = new Set([verifyAudit.name, ...walks.map(({ verb }) => verb.name)]);
  for (const { verb } of listing) expect(walked).toContain(verb.name);
});
