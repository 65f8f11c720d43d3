import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { AnswerValue } from "@preamble/domain/answers";
import { type AnswerSource, answerSources, type Teller, tellers } from "@preamble/domain/answer-sources";
import { clinicId, instant, isOneOf } from "./columns.ts";
import { intake } from "./intake.ts";

/** Append-only: an answer cannot be un-rung. The client makes the event id, so sent twice is stored once. */
export const answerEvent = pgTable(
  "answer_event",
  {
    clinicId: clinicId(),
    intakeId: uuid("intake_id").notNull(),
    eventId: uuid("event_id").notNull(),
    sequence: bigint("sequence", { mode: "number" }).generatedAlwaysAsIdentity(),
    questionId: text("question_id").notNull(),
    /** null takes an answer back: the question stands unanswered again. */
    value: jsonb("value").$type<AnswerValue>(),
    source: text("source").$type<AnswerSource>().notNull(),
    reason: text("reason"),
    /** Who told an answer that staff wrote down; null where the form itself was answered. */
    toldBy: text("told_by").$type<Teller>(),
    actorId: uuid("actor_id").notNull(),
    deviceId: uuid("device_id").notNull(),
    deviceAt: instant("device_at").notNull(),
    receivedAt: instant("received_at")
      .notNull()
      .default(sql`now()`),
    protocolHash: text("protocol_hash").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.intakeId, table.eventId] }),
    foreignKey({ columns: [table.clinicId, table.intakeId], foreignColumns: [intake.clinicId, intake.id] }),
    index().on(table.clinicId, table.intakeId, table.sequence),
    check("answer_event_source", isOneOf("source", answerSources)),
    check("answer_event_told_by", isOneOf("told_by", tellers)),
  ],
);
