import { randomUUID } from "node:crypto";
import { currentTotp } from "@preamble/auth/totp";
import type { Role } from "@preamble/db/actor";
import { consentVersions } from "@preamble/domain/consents";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { cancelAppointment } from "../src/appointments/cancel-appointment.ts";
import { checkIn } from "../src/appointments/check-in.ts";
import { escalateRecheck } from "../src/appointments/escalate-recheck.ts";
import { expireHold } from "../src/appointments/expire-hold.ts";
import { extendSlots } from "../src/appointments/extend-slots.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { holdSlot } from "../src/appointments/hold-slot.ts";
import { listFree } from "../src/appointments/list-free.ts";
import { listSchedule } from "../src/appointments/list-schedule.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { askAgain } from "../src/appointments/ask-again.ts";
import { putOffVisit } from "../src/appointments/put-off-visit.ts";
import { wantVisit } from "../src/appointments/want-visit.ts";
import { sayBeenHere } from "../src/appointments/say-been-here.ts";
import { recheckVisit } from "../src/appointments/recheck-visit.ts";
import { remindPatient } from "../src/appointments/remind-patient.ts";
import { releaseHold } from "../src/appointments/release-hold.ts";
import { settleVisit } from "../src/appointments/settle-visit.ts";
import { listActors } from "../src/audit/list-actors.ts";
import { listAudit } from "../src/audit/list-audit.ts";
import { verifyAudit } from "../src/audit/verify-audit.ts";
import { acknowledgeCase } from "../src/cases/acknowledge-case.ts";
import { assignCase } from "../src/cases/assign-case.ts";
import { countAlarms } from "../src/cases/count-alarms.ts";
import { escalateCase } from "../src/cases/escalate-case.ts";
import { exportCases } from "../src/cases/export-cases.ts";
import { explainBreach } from "../src/cases/explain-breach.ts";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { getCase } from "../src/cases/get-case.ts";
import { getHistory } from "../src/cases/get-history.ts";
import { stillListed } from "../src/cases/still-listed.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { logCall } from "../src/cases/log-call.ts";
import { addAddendum } from "../src/cases/add-addendum.ts";
import { addNote } from "../src/cases/add-note.ts";
import { moveCase } from "../src/cases/move-case.ts";
import { recordAnswers } from "../src/cases/record-answers.ts";
import { reviewCase } from "../src/cases/review-case.ts";
import { searchCases } from "../src/cases/search-cases.ts";
import { setConsent } from "../src/consents/set-consent.ts";
import type { Verb } from "../src/define-verb.ts";
import { exportFhir } from "../src/documents/export-fhir.ts";
import { findDocument } from "../src/documents/find-document.ts";
import { getAppointmentLetter } from "../src/documents/get-appointment-letter.ts";
import { getHandout } from "../src/documents/get-handout.ts";
import { issueCopy } from "../src/documents/issue-copy.ts";
import { issueDocument } from "../src/documents/issue-document.ts";
import { verifyDocument } from "../src/documents/verify-document.ts";
import { adoptProtocol } from "../src/intake/adopt-protocol.ts";
import { annotate } from "../src/intake/annotate.ts";
import { answerAgain } from "../src/intake/answer-again.ts";
import { answerLate } from "../src/intake/answer-late.ts";
import { getIntake } from "../src/intake/get-intake.ts";
import { getResult } from "../src/intake/get-result.ts";
import { getStatus } from "../src/intake/get-status.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { saveContact } from "../src/intake/save-contact.ts";
import { remindUnfinished } from "../src/intake/remind-unfinished.ts";
import { settleIdle } from "../src/intake/settle-idle.ts";
import { settleEmergency } from "../src/intake/settle-emergency.ts";
import { startIntake } from "../src/intake/start-intake.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { keepMessage } from "../src/messages/keep-message.ts";
import { listMessages } from "../src/messages/list-messages.ts";
import { sendMessage } from "../src/messages/send-message.ts";
import { listSessions } from "../src/sessions/list-sessions.ts";
import { revokeSession } from "../src/sessions/revoke-session.ts";
import { changeMember } from "../src/staff/change-member.ts";
import { listColleagues } from "../src/staff/list-colleagues.ts";
import { addTask } from "../src/tasks/add-task.ts";
import { finishTask } from "../src/tasks/finish-task.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { listForms } from "../src/tasks/list-forms.ts";
import { watchCase } from "../src/cases/watch-case.ts";
import { createResumeLink } from "../src/resume/create-resume-link.ts";
import { redeemResumeLink } from "../src/resume/redeem-resume-link.ts";
import { beginAuthenticator } from "../src/account/begin-authenticator.ts";
import { changePassword } from "../src/account/change-password.ts";
import { confirmAuthenticator } from "../src/account/confirm-authenticator.ts";
import { renewRecoveryCodes } from "../src/account/renew-recovery-codes.ts";
import { addDaysAway } from "../src/staff/add-days-away.ts";
import { changeWeek } from "../src/staff/change-week.ts";
import { listAway } from "../src/staff/list-away.ts";
import { planDay } from "../src/staff/plan-day.ts";
import { removeDayPlan } from "../src/staff/remove-day-plan.ts";
import { removeDaysAway } from "../src/staff/remove-days-away.ts";
import { resetMember } from "../src/staff/reset-member.ts";
import { listMembers } from "../src/staff/list-members.ts";
import { acceptInvitation } from "../src/invitations/accept-invitation.ts";
import { invite } from "../src/invitations/invite.ts";
import { listInvitations } from "../src/invitations/list-invitations.ts";
import { openInvitation } from "../src/invitations/open-invitation.ts";
import { revokeInvitation } from "../src/invitations/revoke-invitation.ts";
import { listViews } from "../src/views/list-views.ts";
import { removeView } from "../src/views/remove-view.ts";
import { saveView } from "../src/views/save-view.ts";
import { addLocation } from "../src/locations/add-location.ts";
import { changeLocation } from "../src/locations/change-location.ts";
import { changeSettings } from "../src/settings/change-settings.ts";
import { getSettings } from "../src/settings/get-settings.ts";
import { stampOf } from "../src/settings/stamp.ts";
import { listLocations } from "../src/locations/list-locations.ts";
import { getToday } from "../src/today/get-today.ts";
import { joinWaitlist } from "../src/waitlist/join-waitlist.ts";
import { leaveWaitlist } from "../src/waitlist/leave-waitlist.ts";
import { offerFreedSlot } from "../src/waitlist/offer-freed-slot.ts";
import { week } from "../../db/test/clinic.ts";
import { invitedTotpSecret, plannedDate } from "./scene.ts";
import { contact, event, memberPassword, memberTotpSecret, monday, nextTotpSecret } from "./world.ts";

/** What a verb may be pointed at. */
export type Ids = {
  readonly intakeId: string;
  readonly caseId: string;
  readonly slotId: string;
  readonly appointmentId: string;
  /** The key of the appointment, as the one who booked has it. */
  readonly bookingKey: string;
  readonly messageId: string;
  /** A paper about the case; who holds it has its code. */
  readonly documentId: string;
  readonly sessionId: string;
  /** The member whose session that is. */
  readonly staffMemberId: string;
  readonly locationId: string;
  /** A call to make about the case. */
  readonly taskId: string;
  /** A view of the queue that is the whole clinic's. */
  readonly viewId: string;
  /** When the member is to be away. */
  readonly daysAwayId: string;
  /** A signed verdict on the case. */
  readonly reviewId: string;
  /** An invitation that nobody has taken yet; who is invited has its secret. */
  readonly invitationId: string;
  readonly invitationToken: string;
  /** The way back into the form; a secret and not an id. */
  readonly link: { readonly token: string; readonly code: string };
};

export type Target = Exclude<keyof Ids, "link" | "invitationToken">;

export const stages = ["open", "sent", "self-care", "booked", "booked-today"] as const;

export type Rule = {
  readonly verb: Verb;
  /** Who may, by docs and design section 6; not read from the verb. */
  readonly roles: readonly Role[];
  /** How far the patient has come whose form and case the verb is about. */
  readonly stage: (typeof stages)[number];
  /** The records that the input names: a patient has but their own, others have the whole clinic's. */
  readonly targets: readonly Target[];
  input(ids: Ids): Readonly<Record<string, unknown>>;
  /** What the answer holds of one's own: without it a list that is always empty would pass. */
  shows?(ids: Ids): string;
};

/** The code that the app of the invited shows at the moment of all these calls. */
const invitedCode = await currentTotp(invitedTotpSecret, monday);

/** What a member shows again who changes how they sign in. */
const proof = { password: memberPassword, code: await currentTotp(memberTotpSecret, monday) };
const nextCode = await currentTotp(nextTotpSecret, monday);
const isDone = () => '"done":true';

const patient: readonly Role[] = ["patient"];
const desk: readonly Role[] = ["front-desk", "clinician"];
const members: readonly Role[] = ["front-desk", "clinician", "clinic-admin", "auditor"];
const worker: readonly Role[] = ["system"];

/**
 * The policy: a patient has their own form and booking; the front desk sees names, times, level and
 * booking, acknowledges and books, and never gets clinical answers; a clinician has queue, case and
 * booking; a clinic admin and an auditor read the trail and no patient, the admin also the mail that went
 * out, which names none, and sets how the clinic is run; a member ends their own sessions and changes how they
 * sign in, a clinic admin ends any member's sessions and mails a new way in; the worker does
 * what jobs name.
 */
export const policy: readonly Rule[] = [
  {
    verb: startIntake,
    roles: ["visitor", "patient"],
    stage: "open",
    targets: [],
    input: () => ({ language: "en" }),
  },
  {
    verb: saveContact,
    roles: patient,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId, contact }),
  },
  {
    verb: saveAnswers,
    roles: patient,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId, events: [event("fainted", false)] }),
  },
  {
    verb: answerAgain,
    roles: patient,
    stage: "booked",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({
      intakeId,
      answers: [event("foot-drop", false)],
    }),
  },
  {
    verb: answerLate,
    roles: patient,
    stage: "sent",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId, events: [event("foot-drop", false)] }),
  },
  {
    verb: annotate,
    roles: patient,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({
      intakeId,
      notes: {
        words: "It began in the garden.",
        bodyMap: [{ region: "low-back", kind: "pain", intensity: 6 }],
        symptomStarts: { "saddle-numbness": "today" },
      },
    }),
  },
  {
    verb: raiseEmergency,
    roles: patient,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: submitIntake,
    roles: patient,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId, submissionKey: randomUUID() }),
  },
  {
    verb: getIntake,
    roles: patient,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
    shows: ({ intakeId }) => intakeId,
  },
  {
    verb: getResult,
    roles: patient,
    stage: "sent",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: getStatus,
    roles: patient,
    stage: "sent",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: adoptProtocol,
    roles: patient,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: setConsent,
    roles: patient,
    stage: "sent",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({
      intakeId,
      kind: "research",
      version: consentVersions.research,
      given: true,
    }),
  },
  {
    verb: createResumeLink,
    roles: patient,
    stage: "sent",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: redeemResumeLink,
    roles: ["visitor", "patient"],
    stage: "open",
    targets: [],
    input: ({ link }) => ({ ...link }),
  },
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
    verb: remindUnfinished,
    roles: worker,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
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
    verb: listCalls,
    roles: desk,
    stage: "booked",
    targets: [],
    input: () => ({}),
    shows: ({ caseId }) => caseId,
  },
  {
    verb: listForms,
    roles: desk,
    stage: "booked",
    targets: [],
    input: () => ({}),
  },
  {
    verb: addTask,
    roles: desk,
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId, taskId: randomUUID(), kind: "send-form", when: "today" }),
  },
  {
    verb: finishTask,
    roles: desk,
    stage: "booked",
    targets: ["taskId"],
    input: ({ taskId }) => ({ taskId }),
  },
  {
    verb: watchCase,
    roles: desk,
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
  },
  {
    verb: listCases,
    roles: desk,
    stage: "sent",
    targets: [],
    input: () => ({}),
    shows: ({ caseId }) => caseId,
  },
  {
    verb: stillListed,
    roles: desk,
    stage: "sent",
    targets: [],
    input: ({ caseId }) => ({ caseIds: [caseId] }),
    shows: ({ caseId }) => caseId,
  },
  {
    verb: countAlarms,
    roles: desk,
    stage: "sent",
    targets: [],
    input: () => ({}),
  },
  {
    verb: exportCases,
    roles: ["clinician"],
    stage: "sent",
    targets: [],
    input: () => ({ what: "queue" }),
  },
  {
    verb: searchCases,
    roles: desk,
    stage: "sent",
    targets: [],
    input: () => ({ text: "canary" }),
    shows: ({ caseId }) => caseId,
  },
  {
    verb: assignCase,
    roles: desk,
    stage: "sent",
    targets: ["caseId", "staffMemberId"],
    input: ({ caseId, staffMemberId }) => ({ caseId, version: 0, ownerId: staffMemberId }),
  },
  {
    verb: listMembers,
    roles: ["clinic-admin"],
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ staffMemberId }) => staffMemberId,
  },
  {
    verb: changeMember,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["staffMemberId"],
    input: ({ staffMemberId }) => ({
      staffMemberId,
      seen: { roles: ["clinician"], mayLowerUrgent: false, active: true },
      rights: { roles: ["clinician"], mayLowerUrgent: true, active: true },
    }),
  },
  {
    verb: resetMember,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["staffMemberId"],
    input: ({ staffMemberId }) => ({ staffMemberId }),
  },
  {
    verb: changeWeek,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["staffMemberId", "locationId"],
    input: ({ staffMemberId, locationId }) => ({
      staffMemberId,
      seen: stampOf(null),
      plan: {
        order: ["new-visit"],
        newVisitsKept: 40,
        days: { 1: { spans: [{ opens: "09:00", closes: "12:00", locationId }], urgentOnly: false } },
      },
    }),
  },
  {
    verb: planDay,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["staffMemberId", "locationId"],
    input: ({ staffMemberId, locationId }) => ({
      staffMemberId,
      date: "2026-06-13",
      seen: null,
      plan: {
        order: ["new-visit"],
        newVisitsKept: 40,
        spans: [{ opens: "09:00", closes: "12:00", locationId }],
        urgentOnly: false,
      },
    }),
  },
  {
    verb: removeDayPlan,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["staffMemberId"],
    input: ({ staffMemberId }) => ({ staffMemberId, date: plannedDate }),
  },
  {
    verb: listAway,
    roles: desk,
    stage: "open",
    targets: [],
    input: () => ({ from: "2026-06-01", until: "2026-06-07" }),
    shows: ({ daysAwayId }) => daysAwayId,
  },
  {
    verb: addDaysAway,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["staffMemberId"],
    input: ({ staffMemberId }) => ({
      daysAwayId: randomUUID(),
      staffMemberId,
      firstDay: "2026-07-01",
      lastDay: "2026-07-14",
    }),
  },
  {
    verb: removeDaysAway,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["daysAwayId"],
    input: ({ daysAwayId }) => ({ daysAwayId }),
  },
  {
    verb: changePassword,
    roles: members,
    stage: "open",
    targets: [],
    input: () => ({ ...proof, newPassword: "four words of my choice" }),
    shows: isDone,
  },
  {
    verb: beginAuthenticator,
    roles: members,
    stage: "open",
    targets: [],
    input: () => proof,
    shows: isDone,
  },
  {
    verb: confirmAuthenticator,
    roles: members,
    stage: "open",
    targets: [],
    input: () => ({ code: nextCode }),
    shows: isDone,
  },
  {
    verb: renewRecoveryCodes,
    roles: members,
    stage: "open",
    targets: [],
    input: () => proof,
    shows: isDone,
  },
  {
    verb: listInvitations,
    roles: ["clinic-admin"],
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ invitationId }) => invitationId,
  },
  {
    verb: invite,
    roles: ["clinic-admin"],
    stage: "open",
    targets: [],
    input: () => ({
      email: `${randomUUID()}@example.org`,
      name: "New Member",
      title: "Nurse",
      roles: ["front-desk"],
      mayLowerUrgent: false,
    }),
  },
  {
    verb: revokeInvitation,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["invitationId"],
    input: ({ invitationId }) => ({ invitationId }),
  },
  {
    verb: openInvitation,
    roles: ["visitor", ...members],
    stage: "open",
    targets: [],
    input: ({ invitationToken }) => ({ token: invitationToken }),
  },
  {
    verb: acceptInvitation,
    roles: ["visitor", ...members],
    stage: "open",
    targets: [],
    input: ({ invitationToken }) => ({
      token: invitationToken,
      password: "four words of my choice",
      code: invitedCode,
    }),
  },
  {
    verb: getToday,
    roles: desk,
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ intakeId }) => intakeId,
  },
  {
    verb: listLocations,
    roles: [...desk, "clinic-admin"],
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ locationId }) => locationId,
  },
  {
    verb: addLocation,
    roles: ["clinic-admin"],
    stage: "open",
    targets: [],
    input: () => ({ locationId: randomUUID(), value: { name: "Marsh Road", address: null, hours: week } }),
  },
  {
    verb: changeLocation,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["locationId"],
    input: ({ locationId }) => ({
      locationId,
      seen: stampOf({ name: "Harbor Street", address: null, hours: week }),
      value: { name: "Harbor Street 100", address: null, hours: week },
    }),
  },
  {
    verb: getSettings,
    roles: ["clinic-admin"],
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ locationId }) => locationId,
  },
  {
    verb: changeSettings,
    roles: ["clinic-admin"],
    stage: "open",
    targets: [],
    input: () => ({
      part: "hours",
      seen: stampOf({ weekly: week, closedDates: [] }),
      value: { weekly: week, closedDates: ["2026-12-25"] },
    }),
  },
  {
    verb: listViews,
    roles: desk,
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ viewId }) => viewId,
  },
  {
    verb: saveView,
    roles: desk,
    stage: "open",
    targets: [],
    input: () => ({ viewId: randomUUID(), name: "Mine", shared: false, filter: { status: "new" } }),
  },
  {
    verb: removeView,
    roles: desk,
    stage: "open",
    targets: ["viewId"],
    input: ({ viewId }) => ({ viewId }),
  },
  {
    verb: listColleagues,
    roles: desk,
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ staffMemberId }) => staffMemberId,
  },
  {
    verb: getCase,
    roles: ["clinician"],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
    shows: ({ caseId }) => caseId,
  },
  {
    verb: getHistory,
    roles: ["clinician"],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId, before: 1_000_000_000 }),
    shows: () => "intake.submit",
  },
  {
    verb: acknowledgeCase,
    roles: desk,
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId, version: 0 }),
  },
  {
    verb: recordAnswers,
    roles: ["clinician"],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({
      caseId,
      version: 0,
      toldBy: "patient",
      answers: [{ questionId: "fainted", value: false }],
    }),
  },
  {
    verb: reviewCase,
    roles: ["clinician"],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId, version: 0, level: "routine" }),
  },
  {
    verb: moveCase,
    roles: desk,
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId, version: 0, to: "contacted" }),
  },
  {
    verb: addNote,
    roles: ["clinician"],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId, noteId: randomUUID(), text: "Will call again at noon." }),
  },
  {
    verb: addAddendum,
    roles: ["clinician"],
    stage: "sent",
    targets: ["reviewId"],
    input: ({ reviewId }) => ({ reviewId, addendumId: randomUUID(), text: "Called again at noon." }),
  },
  {
    verb: listAudit,
    roles: ["auditor", "clinic-admin"],
    stage: "sent",
    targets: [],
    input: () => ({}),
    shows: ({ intakeId }) => intakeId,
  },
  {
    verb: listActors,
    roles: ["auditor", "clinic-admin"],
    stage: "sent",
    targets: [],
    input: () => ({}),
    shows: ({ staffMemberId }) => staffMemberId,
  },
  {
    verb: verifyAudit,
    roles: ["auditor", "clinic-admin"],
    stage: "sent",
    targets: [],
    input: () => ({}),
  },
  {
    verb: listSessions,
    roles: members,
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ sessionId }) => sessionId,
  },
  {
    verb: revokeSession,
    roles: members,
    stage: "open",
    targets: ["sessionId"],
    input: ({ sessionId }) => ({ sessionId }),
  },
  {
    verb: listMessages,
    roles: ["clinic-admin"],
    stage: "sent",
    targets: [],
    input: () => ({}),
    shows: ({ messageId }) => messageId,
  },
  {
    verb: settleEmergency,
    roles: worker,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: settleIdle,
    roles: worker,
    stage: "open",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId }),
  },
  {
    verb: escalateCase,
    roles: worker,
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId, dueAt: monday, step: 1 }),
  },
  {
    verb: escalateRecheck,
    roles: worker,
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId, callBy: monday, step: 1 }),
  },
  {
    verb: getCallSheet,
    roles: desk,
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
    shows: ({ caseId }) => caseId,
  },
  {
    verb: logCall,
    roles: desk,
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({
      caseId,
      callId: randomUUID(),
      logged: { contact: "patient", outcome: "not-reached" },
    }),
  },
  {
    verb: explainBreach,
    roles: ["clinician"],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId, version: 0, reason: "Both were with another emergency." }),
  },
  {
    verb: issueDocument,
    roles: ["front-desk", "clinician"],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({
      caseId,
      documentId: randomUUID(),
      kind: "appointment-letter",
      sha256: "0".repeat(64),
    }),
  },
  {
    verb: issueCopy,
    roles: ["patient"],
    stage: "sent",
    targets: ["intakeId"],
    input: ({ intakeId }) => ({ intakeId, documentId: randomUUID(), sha256: "0".repeat(64) }),
  },
  {
    verb: getAppointmentLetter,
    roles: ["front-desk", "clinician"],
    stage: "booked",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
    shows: ({ caseId }) => caseId,
  },
  {
    verb: getHandout,
    roles: ["clinician"],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
    shows: ({ caseId }) => caseId,
  },
  {
    verb: exportFhir,
    roles: ["clinician"],
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId }),
    shows: ({ caseId }) => caseId,
  },
  {
    verb: findDocument,
    roles: ["visitor", "patient"],
    stage: "sent",
    targets: ["documentId"],
    input: ({ documentId }) => ({ documentId }),
  },
  {
    verb: verifyDocument,
    roles: ["visitor", "patient"],
    stage: "open",
    targets: [],
    input: () => ({ sha256: "0".repeat(64) }),
  },
  { verb: extendSlots, roles: worker, stage: "open", targets: [], input: () => ({}) },
  {
    verb: sendMessage(() => Promise.resolve()),
    roles: worker,
    stage: "open",
    targets: ["messageId"],
    input: ({ messageId }) => ({ messageId }),
  },
  {
    verb: keepMessage,
    roles: worker,
    stage: "open",
    targets: ["messageId"],
    input: ({ messageId }) => ({ messageId }),
  },
];
