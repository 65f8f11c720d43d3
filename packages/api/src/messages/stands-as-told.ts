import { alarms, escalates } from "@preamble/db/case-status";
import type { Tx } from "@preamble/db/client";
import { appointment, cases, intake, type message, slot, waitlistEntry } from "@preamble/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { isStillAsked } from "../appointments/is-still-asked.ts";
import { openCallOf } from "../cases/open-call.ts";
import { clockOf } from "../cases/schedule-escalation.ts";
import { isUnfinished } from "../intake/is-unfinished.ts";
import { liveOn } from "../waitlist/free-from.ts";

type Mail = typeof message.$inferSelect;

/**
 * Whether what a mail tells is still so when it goes out: the form is unfinished, the patient is still to be asked, the
 * case waits for a person yet, the time that came free is free yet for who waits for it, or the visit has not changed
 * since. Its `once` names what it tells of.
 */
export async function standsAsTold(tx: Tx, mail: Mail, now: Date): Promise<boolean> {
  const { clinicId, kind } = mail;
  const [about, id = "", other = ""] = mail.once?.split(" ") ?? [];
  if (kind === "form-reminder") {
    const [form] = await tx
      .select()
      .from(intake)
      .where(and(eq(intake.clinicId, clinicId), eq(intake.id, id)));
    return form !== undefined && (await isUnfinished(tx, form, now));
  }
  if (kind === "ask-again") {
    const [row] = await tx
      .select()
      .from(cases)
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, id)));
    return row !== undefined && row.askAgainAt === null && (await isStillAsked(tx, row, now));
  }
  if (about === "alert" || about === "escalation") {
    const [row] = await tx
      .select()
      .from(cases)
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, id)));
    if (!row) return false;
    const watched = { ...row, level: clockOf(row).level };
    if (about === "alert") return alarms(watched);
    const ofClock = row.dueAt.toISOString() === other;
    return ofClock && (escalates(watched) || (await openCallOf(tx, row)) !== null);
  }
  if (kind === "appointment-sooner") {
    const [free] = await tx
      .select()
      .from(slot)
      .innerJoin(
        waitlistEntry,
        and(
          eq(waitlistEntry.clinicId, slot.clinicId),
          eq(waitlistEntry.id, id),
          isNull(waitlistEntry.endedAt),
        ),
      )
      .where(and(eq(slot.clinicId, clinicId), eq(slot.id, other), isNull(slot.withdrawnAt)));
    if (!free) return false;
    const live = await liveOn(tx, free.slot, now);
    return live.every(({ status }) => status === "held");
  }
  return hasNotChanged(tx, mail);
}

/** Whether the visit that a mail tells of is as it was; a reminder tells of one that is still to come. */
async function hasNotChanged(tx: Tx, mail: Mail): Promise<boolean> {
  if (mail.appointmentId === null) return true;
  const [visit] = await tx
    .select({ status: appointment.status, sequence: appointment.sequence })
    .from(appointment)
    .where(and(eq(appointment.clinicId, mail.clinicId), eq(appointment.id, mail.appointmentId)));
  return (
    visit?.sequence === mail.appointmentSequence &&
    (mail.kind !== "appointment-reminder" || visit.status === "booked")
  );
}
