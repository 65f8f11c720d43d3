import { suitsBeenHere } from "@preamble/booking/been-here";
import { lastChangeByLink, mayChangeByLink } from "@preamble/booking/change-notice";
import { ageRefusals } from "@preamble/booking/gate";
import { mayCheckInAlone, waitedUntil } from "@preamble/booking/lateness";
import { visitMinutes } from "@preamble/booking/visit-types";
import { dateOf } from "@preamble/booking/wall-time";
import { waitsTooLong } from "@preamble/booking/window";
import { isOpenStatus } from "@preamble/db/case-status";
import { appointment, location, patient, slot, staffMember } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { someoneReads } from "../clinic.ts";
import { lastChange } from "../cases/case-history.ts";
import { defineVerb } from "../define-verb.ts";
import { bookableBy, loadBookableCase } from "./bookable-case.ts";
import { waitingOf } from "../waitlist/waiting-of.ts";
import { isCallDue, promisedCall } from "./call-at-once.ts";
import { lastVisitFirst, visitsOf, visitStatus } from "./last-visit.ts";
import { putOffOf } from "./put-off-of.ts";
import { saidBeenHere } from "./said-been-here.ts";
import { visitWhileAway } from "./visit-while-away.ts";

/** The visit of a case: the one that is booked or, where none is, what became of the last; and what may be done. */
export const getVisit = defineVerb({
  name: "appointments.get",
  effect: "read",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({ caseId: z.uuid().optional() }),
  async run(context, { caseId }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    const {
      case: row,
      home,
      gate,
      asker,
    } = await loadBookableCase(context, bookableBy(context, caseId), "share");
    const { timeZone } = home.hours;
    const graceMinutes = home.lateGraceMinutes;
    const [visit] = await tx
      .select({
        id: appointment.id,
        version: appointment.version,
        sequence: appointment.sequence,
        slotId: appointment.slotId,
        status: visitStatus,
        startsAt: appointment.startsAt,
        endsAt: appointment.endsAt,
        visitType: appointment.visitType,
        checkedInAt: appointment.checkedInAt,
        cancelReason: appointment.cancelReason,
        clinician: staffMember.name,
        location: location.name,
        address: location.address,
      })
      .from(appointment)
      .innerJoin(
        staffMember,
        and(eq(staffMember.clinicId, appointment.clinicId), eq(staffMember.id, appointment.staffMemberId)),
      )
      .innerJoin(slot, and(eq(slot.clinicId, appointment.clinicId), eq(slot.id, appointment.slotId)))
      .innerJoin(location, and(eq(location.clinicId, slot.clinicId), eq(location.id, slot.locationId)))
      .where(visitsOf(clinicId, row.id))
      .orderBy(...lastVisitFirst)
      .limit(1);
    const [who] = await tx
      .select({ name: patient.name, email: patient.email })
      .from(patient)
      .where(and(eq(patient.clinicId, clinicId), eq(patient.id, row.patientId)));
    const changed = actor.kind === "staff" ? await lastChange(tx, clinicId, row.id) : null;
    const promised = actor.kind === "patient" ? await promisedCall(tx, row, gate.level, visit) : null;
    await audit({ subjectId: row.id });
    return {
      caseId: row.id,
      reference: row.reference,
      patient: who?.name ?? "",
      level: gate.level,
      /** Whether the clinic still works on it. */
      open: isOpenStatus(row.status),
      /** Of staff: the place in the trail of what was done last to the case. */
      lastChange: changed,
      beenHere: saidBeenHere(row, gate),
      putOff: await putOffOf(tx, row, gate),
      /** Why a patient of this age books no time at all. */
      ageRefusals: ageRefusals(gate),
      timeZone,
      someoneReads: someoneReads(home, now()),
      /** A call that the clinic should have made by now; to the patient only one that they were told of. */
      callDue: actor.kind === "patient" ? promised !== null : await isCallDue(tx, row, now()),
      /** To the patient: whether that call was told to come now, as they said that they are worse. */
      callNow: promised === "now",
      /** Whether an address is known to write to. */
      mailed: who?.email != null,
      ...(await waitingOf(tx, { clinicId, hours: home.hours, asker, now: now() })),
      visit: visit
        ? {
            ...visit,
            minutes: visitMinutes(visit.visitType, asker),
            /** Of staff: whether the clinician is away on its day. */
            clinicianAway: actor.kind === "staff" && (await visitWhileAway(tx, home, row.id)) !== null,
            onTheDay: dateOf(visit.startsAt, timeZone).equals(dateOf(now(), timeZone)),
            begun: visit.startsAt <= now(),
            /** Until when a late patient is waited for, and whether that is still so. */
            waitedUntil: waitedUntil({ startsAt: visit.startsAt, graceMinutes }),
            waitedFor: waitedUntil({ startsAt: visit.startsAt, graceMinutes }) > now(),
            mayCheckInAlone: mayCheckInAlone({
              level: gate.level,
              startsAt: visit.startsAt,
              graceMinutes,
              now: now(),
            }),
            /** Later than the level allows; the patient is asked how they are. */
            tooLate: waitsTooLong({ windowEndsAt: gate.windowEndsAt, visit, anyOffered: false }),
            /** Whether its type goes with what is said of having been here before. */
            suitsBeenHere: suitsBeenHere(visit.visitType, row.beenHere, gate),
            /** Until when the patient may move or cancel it, and whether that is still so. */
            changeUntil: lastChangeByLink({ level: gate.level, startsAt: visit.startsAt }),
            mayChange: mayChangeByLink({ level: gate.level, startsAt: visit.startsAt, now: now() }),
          }
        : null,
    };
  },
});
