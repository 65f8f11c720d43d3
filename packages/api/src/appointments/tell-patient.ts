import { noCallOf } from "@preamble/booking/call-plan";
import { type appointment, patient } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import type { Clinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { leaveReminders } from "./leave-reminders.ts";
import { leaveMail } from "../messages/leave-mail.ts";
import { patientPage } from "../messages/patient-page.ts";
import { visitCalendar } from "./visit-calendar.ts";
import { isOff, summaryIn, type VisitNews, visitMail } from "./visit-mail.ts";
import { placeLine, placeOfSlot } from "./visit-place.ts";

type Visit = typeof appointment.$inferSelect;

/**
 * Mails the patient what became of a visit, with a calendar entry, once for each change of it; nobody without
 * an address is mailed. Leaves the reminders of a visit that is booked or moved, for an address may be given later.
 */
export async function tellPatient(
  context: Pick<VerbContext, "tx" | "jobs" | "now">,
  home: Clinic,
  visit: Visit,
  {
    news,
    once,
    mayPick = true,
    byClinic = false,
  }: {
    readonly news: VisitNews;
    readonly once: string;
    readonly mayPick?: boolean;
    readonly byClinic?: boolean;
  },
): Promise<void> {
  const { tx, jobs, now } = context;
  const { clinicId, id, sequence, startsAt, endsAt, patientId } = visit;
  const [to] = await tx
    .select({
      email: patient.email,
      phone: patient.phone,
      safeToCall: patient.safeToCall,
      language: patient.language,
      timeZone: patient.timeZone,
    })
    .from(patient)
    .where(and(eq(patient.clinicId, clinicId), eq(patient.id, patientId)));
  if (!isOff(news) && news !== "reminder")
    await leaveReminders(context, home, { ...visit, timeZone: to?.timeZone ?? null }, home.reminderHours);
  if (!to?.email) return;
  const { timeZone } = home.hours;
  const place = await placeOfSlot(tx, clinicId, visit.slotId);
  const { subject, text, html } = visitMail({
    news,
    byClinic,
    language: to.language,
    clinic: home,
    startsAt,
    place,
    called: noCallOf(to) === null,
    timeZone,
    ownZone: to.timeZone,
    link: mayPick ? patientPage(home, to.language, "visit") : null,
  });
  const calendar = visitCalendar({
    id,
    sequence,
    startsAt,
    endsAt,
    organizer: home.name,
    summary: summaryIn(to.language, home.name),
    location: place && placeLine(place),
    cancelled: isOff(news),
    writtenAt: now(),
  });
  await leaveMail({ tx, jobs }, clinicId, {
    kind: `appointment-${news}`,
    recipient: to.email,
    subject,
    body: text,
    html,
    calendar,
    once: `${news} ${id} ${once}`,
    appointmentId: id,
    appointmentSequence: sequence,
    ...(news === "reminder" && { quietZone: to.timeZone ?? timeZone, staleAt: startsAt }),
    ...((news === "confirmed" || news === "changed") && { staleAt: endsAt }),
  });
}
