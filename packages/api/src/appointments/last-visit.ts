import { appointment } from "@preamble/db/schema";
import { and, desc, eq, inArray, sql } from "drizzle-orm";

const shown = ["booked", "seen", "no-show", "cancelled"] as const;

/** What became of a visit, of those that were ever booked. */
export const visitStatus = sql<(typeof shown)[number]>`${appointment.status}`;

/** The visits of a case that were ever booked. */
export const visitsOf = (clinicId: string, caseId: string) =>
  and(eq(appointment.clinicId, clinicId), eq(appointment.caseId, caseId), inArray(appointment.status, shown));

/** The one that is booked first, then the last. */
export const lastVisitFirst = [desc(sql`${appointment.status} = 'booked'`), desc(appointment.createdAt)];
