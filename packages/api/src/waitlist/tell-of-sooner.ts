import { noCallOf } from "@preamble/booking/call-plan";
import { patient, task } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { soonerMail } from "../appointments/visit-mail.ts";
import { placeOfSlot } from "../appointments/visit-place.ts";
import type { Clinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { leaveMail } from "../messages/leave-mail.ts";
import { patientPage } from "../messages/patient-page.ts";

/** Mails someone on the waitlist that a time became free, or has the clinic call who has no address, while it is theirs. */
export async function tellOfSooner(
  { tx, jobs }: Pick<VerbContext, "tx" | "jobs">,
  home: Clinic,
  offer: {
    entryId: string;
    caseId: string;
    patientId: string;
    slotId: string;
    startsAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  const { id: clinicId, hours } = home;
  const [to] = await tx
    .select({
      email: patient.email,
      phone: patient.phone,
      safeToCall: patient.safeToCall,
      language: patient.language,
      timeZone: patient.timeZone,
    })
    .from(patient)
    .where(and(eq(patient.clinicId, clinicId), eq(patient.id, offer.patientId)));
  if (!to?.email) {
    const { caseId, startsAt: soonerAt, expiresAt: dueAt } = offer;
    await tx.insert(task).values({ clinicId, caseId, kind: "sooner-time", soonerAt, dueAt });
    return;
  }
  const { subject, text, html } = soonerMail({
    language: to.language,
    clinic: home,
    startsAt: offer.startsAt,
    place: await placeOfSlot(tx, clinicId, offer.slotId),
    called: noCallOf(to) === null,
    until: offer.expiresAt,
    timeZone: hours.timeZone,
    ownZone: to.timeZone,
    link: patientPage(home, to.language, "visit"),
  });
  await leaveMail({ tx, jobs }, clinicId, {
    kind: "appointment-sooner",
    recipient: to.email,
    subject,
    body: text,
    html,
    once: `sooner ${offer.entryId} ${offer.slotId} ${offer.expiresAt.toISOString()}`,
    staleAt: offer.expiresAt,
  });
}
