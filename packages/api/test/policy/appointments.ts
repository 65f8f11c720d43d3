import { randomUUID } from "node:crypto";
import { askAgain } from "../../src/appointments/ask-again.ts";
import { bookAppointment } from "../../src/appointments/book-appointment.ts";
import { cancelAppointment } from "../../src/appointments/cancel-appointment.ts";
import { checkIn } from "../../src/appointments/check-in.ts";
import { escalateRecheck } from "../../src/appointments/escalate-recheck.ts";
import { expireHold } from "../../src/appointments/expire-hold.ts";
import { extendSlots } from "../../src/appointments/extend-slots.ts";
import { getVisit } from "../../src/appointments/get-visit.ts";
import { holdSlot } from "../../src/appointments/hold-slot.ts";
import { listFree } from "../../src/appointments/list-free.ts";
import { listSchedule } from "../../src/appointments/list-schedule.ts";
import { moveAppointment } from "../../src/appointments/move-appointment.ts";
import { offerSlots } from "../../src/appointments/offer-slots.ts";
import { putOffVisit } from "../../src/appointments/put-off-visit.ts";
import { recheckVisit } from "../../src/appointments/recheck-visit.ts";
import { releaseHold } from "../../src/appointments/release-hold.ts";
import { remindPatient } from "../../src/appointments/remind-patient.ts";
import { sayBeenHere } from "../../src/appointments/say-been-here.ts";
import { settleVisit } from "../../src/appointments/settle-visit.ts";
import { wantVisit } from "../../src/appointments/want-visit.ts";
import { joinWaitlist } from "../../src/waitlist/join-waitlist.ts";
import { leaveWaitlist } from "../../src/waitlist/leave-waitlist.ts";
import { offerFreedSlot } from "../../src/waitlist/offer-freed-slot.ts";
import { monday } from "../world.ts";
import { desk, patient, worker, type Rule } from "./rule.ts";

/** A patient has their own visit; the front desk and a clinician have every visit of the clinic. */
export const appointmentPolicy: readonly Rule[] = [
  {
    verb: offerSlots,
    roles: ["patient", ...desk],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
    shows: ({ slotId }) => slotId,
  },
  {
    verb: sayBeenHere,
    roles: ["patient", ...desk],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId, beenHere: "yes" }),
  },
  {
    verb: putOffVisit,
    roles: ["patient", ...desk],
    stage: "self-care",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
  },
  {
    verb: wantVisit,
    roles: ["patient", ...desk],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
  },
  {
    verb: askAgain,
    roles: worker,
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId, askAgainAt: "2026-03-16T14:00:00Z" }),
  },
  {
    verb: listFree,
    roles: desk,
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId, from: "2026-03-04T05:00:00Z", until: "2026-03-05T05:00:00Z" }),
    shows: ({ slotId }) => slotId,
  },
  {
    verb: bookAppointment,
    roles: ["patient", ...desk],
    stage: "sent",
    targets: ["caseId", "slotId"],
    input: ({ caseId, slotId }) => ({ caseId, slotId, bookingKey: randomUUID() }),
  },
  {
    verb: holdSlot,
    roles: patient,
    stage: "sent",
    targets: ["slotId"],
    input: ({ slotId }) => ({ slotId, bookingKey: randomUUID() }),
  },
  {
    verb: releaseHold,
    roles: patient,
    stage: "booked",
    targets: ["bookingKey"],
    input: ({ bookingKey }) => ({ bookingKey }),
  },
  {
    verb: expireHold,
    roles: worker,
    stage: "booked",
    targets: ["appointmentId"],
    input: ({ appointmentId }) => ({ appointmentId }),
  },
  {
    verb: getVisit,
    roles: ["patient", ...desk],
    stage: "booked",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
    shows: ({ caseId }) => caseId,
  },
  {
    verb: recheckVisit,
    roles: patient,
    stage: "booked",
    targets: [],
    input: () => ({
      recheck: { "bladder-bowel-saddle": "yes", "legs-or-walking": "no", "fever-chest-or-worse": "no" },
    }),
  },
  {
    verb: moveAppointment,
    roles: ["patient", ...desk],
    stage: "booked",
    targets: ["appointmentId", "slotId"],
    input: ({ appointmentId, slotId }) => ({
      appointmentId,
      version: 0,
      slotId,
      recheck: { "bladder-bowel-saddle": "no", "legs-or-walking": "no", "fever-chest-or-worse": "no" },
      patientAsked: true,
    }),
  },
  {
    verb: cancelAppointment,
    roles: ["patient", ...desk],
    stage: "booked",
    targets: ["appointmentId"],
    input: ({ appointmentId }) => ({ appointmentId, version: 0, reason: "cannot-come" }),
  },
  {
    verb: checkIn,
    roles: ["patient", ...desk],
    stage: "booked-today",
    targets: ["appointmentId"],
    input: ({ appointmentId }) => ({ appointmentId }),
  },
  {
    verb: settleVisit,
    roles: desk,
    stage: "booked-today",
    targets: ["appointmentId"],
    input: ({ appointmentId }) => ({ appointmentId, version: 0, outcome: "seen" }),
  },
  {
    verb: remindPatient,
    roles: worker,
    stage: "booked",
    targets: ["appointmentId"],
    input: ({ appointmentId }) => ({ appointmentId, startsAt: "2026-03-04T16:00:00Z", hoursBefore: 24 }),
  },
  {
    verb: listSchedule,
    roles: desk,
    stage: "booked",
    targets: [],
    input: () => ({ from: "2026-03-01T05:00:00Z", until: "2026-03-31T04:00:00Z" }),
    shows: ({ caseId }) => caseId,
  },
  {
    verb: escalateRecheck,
    roles: worker,
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId, callBy: monday, step: 1 }),
  },
  { verb: extendSlots, roles: worker, stage: "open", targets: [], input: () => ({}) },
  {
    verb: joinWaitlist,
    roles: ["patient", ...desk],
    stage: "booked",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
  },
  {
    verb: leaveWaitlist,
    roles: ["patient", ...desk],
    stage: "booked",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
  },
  {
    verb: offerFreedSlot,
    roles: worker,
    stage: "booked",
    targets: ["slotId"],
    input: ({ slotId }) => ({ slotId }),
  },
];
