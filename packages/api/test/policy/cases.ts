import { randomUUID } from "node:crypto";
import { acknowledgeCase } from "../../src/cases/acknowledge-case.ts";
import { addAddendum } from "../../src/cases/add-addendum.ts";
import { addNote } from "../../src/cases/add-note.ts";
import { assignCase } from "../../src/cases/assign-case.ts";
import { countAlarms } from "../../src/cases/count-alarms.ts";
import { escalateCase } from "../../src/cases/escalate-case.ts";
import { explainBreach } from "../../src/cases/explain-breach.ts";
import { exportCases } from "../../src/cases/export-cases.ts";
import { getCallSheet } from "../../src/cases/get-call-sheet.ts";
import { getCase } from "../../src/cases/get-case.ts";
import { getHistory } from "../../src/cases/get-history.ts";
import { listCases } from "../../src/cases/list-cases.ts";
import { logCall } from "../../src/cases/log-call.ts";
import { moveCase } from "../../src/cases/move-case.ts";
import { recordAnswers } from "../../src/cases/record-answers.ts";
import { reviewCase } from "../../src/cases/review-case.ts";
import { searchCases } from "../../src/cases/search-cases.ts";
import { stillListed } from "../../src/cases/still-listed.ts";
import { watchCase } from "../../src/cases/watch-case.ts";
import { addTask } from "../../src/tasks/add-task.ts";
import { finishTask } from "../../src/tasks/finish-task.ts";
import { listCalls } from "../../src/tasks/list-calls.ts";
import { listForms } from "../../src/tasks/list-forms.ts";
import { getToday } from "../../src/today/get-today.ts";
import { listViews } from "../../src/views/list-views.ts";
import { removeView } from "../../src/views/remove-view.ts";
import { saveView } from "../../src/views/save-view.ts";
import { monday } from "../world.ts";
import { desk, worker, type Rule } from "./rule.ts";

/** The front desk finds, acknowledges, calls and books; what a patient answered is a clinician's alone. */
export const casePolicy: readonly Rule[] = [
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
    verb: escalateCase,
    roles: worker,
    stage: "sent",
    targets: ["caseId"],
    input: ({ caseId }) => ({ caseId, dueAt: monday, step: 1 }),
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
    verb: getToday,
    roles: desk,
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ intakeId }) => intakeId,
  },
];
