import { bookAppointment } from "./appointments/book-appointment.ts";
import { cancelAppointment } from "./appointments/cancel-appointment.ts";
import { checkIn } from "./appointments/check-in.ts";
import { getVisit } from "./appointments/get-visit.ts";
import { listFree } from "./appointments/list-free.ts";
import { listSchedule } from "./appointments/list-schedule.ts";
import { moveAppointment } from "./appointments/move-appointment.ts";
import { offerSlots } from "./appointments/offer-slots.ts";
import { putOffVisit } from "./appointments/put-off-visit.ts";
import { sayBeenHere } from "./appointments/say-been-here.ts";
import { settleVisit } from "./appointments/settle-visit.ts";
import { wantVisit } from "./appointments/want-visit.ts";
import { listActors } from "./audit/list-actors.ts";
import { listAudit } from "./audit/list-audit.ts";
import { verifyAudit } from "./audit/verify-audit.ts";
import { acknowledgeCase } from "./cases/acknowledge-case.ts";
import { assignCase } from "./cases/assign-case.ts";
import { countAlarms } from "./cases/count-alarms.ts";
import { exportCases } from "./cases/export-cases.ts";
import { explainBreach } from "./cases/explain-breach.ts";
import { getCallSheet } from "./cases/get-call-sheet.ts";
import { getCase } from "./cases/get-case.ts";
import { getHistory } from "./cases/get-history.ts";
import { stillListed } from "./cases/still-listed.ts";
import { listCases } from "./cases/list-cases.ts";
import { logCall } from "./cases/log-call.ts";
import { addAddendum } from "./cases/add-addendum.ts";
import { addNote } from "./cases/add-note.ts";
import { moveCase } from "./cases/move-case.ts";
import { recordAnswers } from "./cases/record-answers.ts";
import { reviewCase } from "./cases/review-case.ts";
import { watchCase } from "./cases/watch-case.ts";
import { searchCases } from "./cases/search-cases.ts";
import { exportFhir } from "./documents/export-fhir.ts";
import { getAppointmentLetter } from "./documents/get-appointment-letter.ts";
import { getHandout } from "./documents/get-handout.ts";
import { acceptInvitation } from "./invitations/accept-invitation.ts";
import { invite } from "./invitations/invite.ts";
import { listInvitations } from "./invitations/list-invitations.ts";
import { openInvitation } from "./invitations/open-invitation.ts";
import { revokeInvitation } from "./invitations/revoke-invitation.ts";
import { addLocation } from "./locations/add-location.ts";
import { changeLocation } from "./locations/change-location.ts";
import { listLocations } from "./locations/list-locations.ts";
import { listSessions } from "./sessions/list-sessions.ts";
import { revokeSession } from "./sessions/revoke-session.ts";
import { listMessages } from "./messages/list-messages.ts";
import { changeMember } from "./staff/change-member.ts";
import { listColleagues } from "./staff/list-colleagues.ts";
import { listMembers } from "./staff/list-members.ts";
import { addDaysAway } from "./staff/add-days-away.ts";
import { changeWeek } from "./staff/change-week.ts";
import { listAway } from "./staff/list-away.ts";
import { planDay } from "./staff/plan-day.ts";
import { removeDayPlan } from "./staff/remove-day-plan.ts";
import { removeDaysAway } from "./staff/remove-days-away.ts";
import { resetMember } from "./staff/reset-member.ts";
import { beginAuthenticator } from "./account/begin-authenticator.ts";
import { changePassword } from "./account/change-password.ts";
import { confirmAuthenticator } from "./account/confirm-authenticator.ts";
import { renewRecoveryCodes } from "./account/renew-recovery-codes.ts";
import { changeSettings } from "./settings/change-settings.ts";
import { getSettings } from "./settings/get-settings.ts";
import { getToday } from "./today/get-today.ts";
import { addTask } from "./tasks/add-task.ts";
import { finishTask } from "./tasks/finish-task.ts";
import { listCalls } from "./tasks/list-calls.ts";
import { listForms } from "./tasks/list-forms.ts";
import { listViews } from "./views/list-views.ts";
import { removeView } from "./views/remove-view.ts";
import { saveView } from "./views/save-view.ts";
import { joinWaitlist } from "./waitlist/join-waitlist.ts";
import { leaveWaitlist } from "./waitlist/leave-waitlist.ts";
import { mount, mountRead, router } from "./trpc.ts";

/** What the staff app may ask for. */
export const staffRouter = router({
  cases: router({
    list: mountRead(listCases),
    stillListed: mountRead(stillListed),
    search: mountRead(searchCases),
    countAlarms: mountRead(countAlarms),
    get: mountRead(getCase),
    history: mountRead(getHistory),
    assign: mount(assignCase),
    acknowledge: mount(acknowledgeCase),
    getCallSheet: mountRead(getCallSheet),
    logCall: mount(logCall),
    explainBreach: mount(explainBreach),
    recordAnswers: mount(recordAnswers),
    addNote: mount(addNote),
    addAddendum: mount(addAddendum),
    review: mount(reviewCase),
    move: mount(moveCase),
    watch: mount(watchCase),
    export: mountRead(exportCases),
  }),
  appointments: router({
    offer: mount(offerSlots),
    sayBeenHere: mount(sayBeenHere),
    putOff: mount(putOffVisit),
    want: mount(wantVisit),
    free: mountRead(listFree),
    book: mount(bookAppointment),
    get: mountRead(getVisit),
    move: mount(moveAppointment),
    cancel: mount(cancelAppointment),
    checkIn: mount(checkIn),
    settle: mount(settleVisit),
    schedule: mountRead(listSchedule),
  }),
  tasks: router({
    calls: mountRead(listCalls),
    forms: mountRead(listForms),
    add: mount(addTask),
    finish: mount(finishTask),
  }),
  waitlist: router({ join: mount(joinWaitlist), leave: mount(leaveWaitlist) }),
  documents: router({
    appointmentLetter: mountRead(getAppointmentLetter),
    handout: mountRead(getHandout),
    fhir: mountRead(exportFhir),
  }),
  staff: router({
    colleagues: mountRead(listColleagues),
    list: mountRead(listMembers),
    change: mount(changeMember),
    reset: mount(resetMember),
    changeWeek: mount(changeWeek),
    planDay: mount(planDay),
    removeDayPlan: mount(removeDayPlan),
    away: mountRead(listAway),
    addDaysAway: mount(addDaysAway),
    removeDaysAway: mount(removeDaysAway),
  }),
  account: router({
    changePassword: mount(changePassword),
    beginAuthenticator: mount(beginAuthenticator),
    confirmAuthenticator: mount(confirmAuthenticator),
    renewRecoveryCodes: mount(renewRecoveryCodes),
  }),
  invitations: router({
    list: mountRead(listInvitations),
    invite: mount(invite),
    revoke: mount(revokeInvitation),
    open: mount(openInvitation),
    accept: mount(acceptInvitation),
  }),
  views: router({ list: mountRead(listViews), save: mount(saveView), remove: mount(removeView) }),
  locations: router({
    list: mountRead(listLocations),
    add: mount(addLocation),
    change: mount(changeLocation),
  }),
  settings: router({ get: mountRead(getSettings), change: mount(changeSettings) }),
  today: router({ get: mountRead(getToday) }),
  audit: router({
    list: mountRead(listAudit),
    actors: mountRead(listActors),
    verify: mountRead(verifyAudit),
  }),
  sessions: router({ list: mountRead(listSessions), revoke: mount(revokeSession) }),
  messages: router({ list: mountRead(listMessages) }),
});

export type StaffRouter = typeof staffRouter;
