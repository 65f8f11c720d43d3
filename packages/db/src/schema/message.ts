import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { appointment } from "./appointment.ts";
import { clinicId, createdAt, instant } from "./columns.ts";

export type MessageKind =
  | "emergency-alert"
  | "escalation"
  | "appointment-confirmed"
  | "appointment-changed"
  | "appointment-cancelled"
  | "appointment-reminder"
  | "appointment-sooner-needed"
  | "appointment-other-needed"
  | "appointment-help-needed"
  | "appointment-sooner"
  | "form-reminder"
  | "ask-again"
  | "invitation"
  | "account-reset";

/** Mail that is to be sent, was sent, or is kept for reading where no mail server is set. */
export const message = pgTable(
  "message",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    kind: text("kind").$type<MessageKind>().notNull(),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    html: text("html"),
    /** An iCalendar object that goes with it. */
    calendar: text("calendar"),
    /** Names what is told, where it must be told but once; of a form, a case or a free time by their ids. */
    once: text("once"),
    /** On whose wall it is to be day when it goes out; null: it goes out at once. */
    quietZone: text("quiet_zone"),
    /** From when on it tells nothing any more, and does not go out. */
    staleAt: instant("stale_at"),
    /** The visit that it tells of, and as of which change: from the next change on it tells what is no longer so. */
    appointmentId: uuid("appointment_id"),
    appointmentSequence: integer("appointment_sequence"),
    createdAt: createdAt(),
    sentAt: instant("sent_at"),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    index().on(table.clinicId, table.createdAt, table.id),
    unique("message_once").on(table.clinicId, table.once),
    foreignKey({
      columns: [table.clinicId, table.appointmentId],
      foreignColumns: [appointment.clinicId, appointment.id],
    }),
  ],
);
