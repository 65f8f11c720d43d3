import { foreignKey, check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { cases } from "./case.ts";
import { clinicId, createdAt, instant, isOneOf } from "./columns.ts";
import { staffMember } from "./staff-member.ts";

const taskKinds = ["call-back", "clinician-call", "ask-again", "sooner-time", "send-form", "other"] as const;

/**
 * What is done by telephone; "clinician-call" of who was spoken with and waits for what a clinician says; "ask-again"
 * of who wanted no visit two weeks before, who is not ill enough to be rung at once; "sooner-time" of who waits for one
 * and has no address to write to.
 */
export const callKinds = [
  "call-back",
  "clinician-call",
  "ask-again",
  "sooner-time",
] as const satisfies readonly (typeof taskKinds)[number][];

export type CallKind = (typeof callKinds)[number];

/**
 * Of what a call came that nobody asked for: what its patient was told that the clinic calls now, who says that they
 * are worse and gave no phone that is safe to call, no time that fits, a form left unfinished, a visit called off, given
 * up as it did not suit any more, or moved by the clinic, a patient who did not come, and a clinician who is away.
 */
const callCauses = [
  "promised-now",
  "worse",
  "no-slot",
  "not-finished",
  "visit-off",
  "visit-unfit",
  "visit-moved",
  "missed",
  "away",
] as const;

export type CallCause = (typeof callCauses)[number];

export type TaskKind = (typeof taskKinds)[number];

/** Something to be done about a case by a time; it carries no clinical words, for the front desk does it too. */
export const task = pgTable(
  "task",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    caseId: uuid("case_id").notNull(),
    kind: text("kind").$type<TaskKind>().notNull(),
    /** null: someone left it, or its kind says why. */
    cause: text("cause").$type<CallCause>(),
    /** null: it came of what a patient did or let pass. */
    createdBy: uuid("created_by"),
    dueAt: instant("due_at").notNull(),
    /** When the time begins that is free sooner; it is theirs to take until the task is due. */
    soonerAt: instant("sooner_at"),
    doneAt: instant("done_at"),
    doneBy: uuid("done_by"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({ columns: [table.clinicId, table.caseId], foreignColumns: [cases.clinicId, cases.id] }),
    foreignKey({
      columns: [table.clinicId, table.createdBy],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    foreignKey({
      columns: [table.clinicId, table.doneBy],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    index("task_by_case").on(table.clinicId, table.caseId),
    index("task_open")
      .on(table.clinicId, sql`((cause in ('promised-now', 'worse')) is not true)`, table.dueAt, table.id)
      .where(sql`done_at is null`),
    check("task_kind", isOneOf("kind", taskKinds)),
    check("task_cause", isOneOf("cause", callCauses)),
    check("task_names_the_time", sql`(kind = 'sooner-time') = (sooner_at is not null)`),
    check("task_done", sql`(done_at is null) = (done_by is null)`),
  ],
);

/** Of a call to who says that they are worse: it stands before all others. */
export const isForemost = sql`${task.cause} in ('promised-now', 'worse')`;
