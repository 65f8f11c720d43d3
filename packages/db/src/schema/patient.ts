import { boolean, date, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Language } from "@preamble/domain/languages";
import { clinicId, createdAt } from "./columns.ts";

/** Someone whom the clinic calls where it does not reach the patient. */
export type EmergencyContact = { readonly name: string; readonly phone: string };

export const patient = pgTable(
  "patient",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    name: text("name").notNull(),
    /** null: the person said there is no phone. */
    phone: text("phone"),
    /** Where mail about the form and the visit goes; null where the person gave none. */
    email: text("email"),
    /** Null where the person named nobody. */
    emergencyContact: jsonb("emergency_contact").$type<EmergencyContact>(),
    /** Where the person's day begins and ends, as their browser said; null counts as the clinic's. */
    timeZone: text("time_zone"),
    dateOfBirth: date("date_of_birth"),
    language: text("language").$type<Language>().notNull(),
    interpreterWanted: boolean("interpreter_wanted").notNull().default(false),
    voicemailOk: boolean("voicemail_ok").notNull().default(false),
    textOk: boolean("text_ok").notNull().default(false),
    safeToCall: boolean("safe_to_call").notNull().default(true),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    index().on(table.clinicId, table.name, table.id),
  ],
);
