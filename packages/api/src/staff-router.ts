import { bookAppointment } from "./appointments/book-appointment.ts";
import { cancelAppointment } from "./appointments/cancel-appointment.ts";
import { checkIn } from "./appointments/check-in.ts";
import { getVisit } from "./appointments/get-visit.ts";
import { listFree } from "./appointments/list-free.ts";
import { listSchedule } from "./appointments/list-schedule.ts";
import { moveAppointment } from "./appointments/move-appointment.ts";
import { offerSlots } from "./appointments/offer-slots.ts";
import { settleVisit } from "./appointments/settle-visit.ts";
import { listAudit } from "./audit/list-audit.ts";
import { acknowledgeCase } from "./cases/acknowledge-case.ts";
import { assignCase } from "./cases/assign-case.ts";
import { explainBreach } from "./cases/explain-breach.ts";
import { getCallSheet } from "./cases/get-call-sheet.ts";
import { getCase } from "./cases/get-case.ts";
import { listCases } from "./cases/list-cases.ts";
import { logCall } from "./cases/log-call.ts";
import { addNote } from "./cases/add-note.ts";
import { moveCase } from "./cases/move-case.ts";
import { recordAnswers } from "./cases/record-answers.ts";
import { reviewCase } from "./cases/review-case.ts";
import { searchCases } from "./cases/search-cases.ts";
import { getHandout } from "./documents/get-handout.ts";
import { issueDocument } from "./documents/issue-document.ts";
import { listSessions } from "./sessions/list-sessions.ts";
import { revokeSession } from "./sessions/revoke-session.ts";
import { listMessages } from "./messages/list-messages.ts";
import { changeMember } from "./staff/change-member.ts";
import { listColleagues } from "./staff/list-colleagues.ts";
import { listMembers } from "./staff/list-members.ts";
import { getToday } from "./today/get-today.ts";
import { listCalls } from "./tasks/list-calls.ts";
import { mount, mountRead, router } from "./trpc.ts";

/** What the staff app may ask for. */
export const staffRouter = router({
  cases: router({
    list: mountRead(listCases),
    search: mountRead(searchCases),
    get: mountRead(getCase),
    assign: mount(assignCase),
    acknowledge: mount(acknowledgeCase),
    getCallSheet: mountRead(getCallSheet),
    logCall: mount(logCall),
    explainBreach: mount(explainBreach),
    recordAnswers: mount(recordAnswers),
    addNote: mount(addNote),
    review: mount(reviewCase),
    move: mount(moveCase),
  }),
  appointments: router({
    offer: mountRead(offerSlots),
    free: mountRead(listFree),
    book: mount(bookAppointment),
    get: mountRead(getVisit),
    move: mount(moveAppointment),
    cancel: mount(cancelAppointment),
    checkIn: mount(checkIn),
    settle: mount(settleVisit),
    schedule: mountRead(listSchedule),
  }),
  tasks: router({ calls: mountRead(listCalls) }),
  documents: router({ issue: mount(issueDocument), handout: mountRead(getHandout) }),
  staff: router({
    colleagues: mountRead(listColleagues),
    list: mountRead(listMembers),
    change: mount(changeMember),
  }),
  today: router({ get: mountRead(getToday) }),
  audit: router({ list: mountRead(listAudit) }),
  sessions: router({ list: mountRead(listSessions), revoke: mount(revokeSession) }),
  messages: router({ list: mountRead(listMessages) }),
});

export type StaffRouter = typeof staffRouter;
