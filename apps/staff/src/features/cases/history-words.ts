import { audienceNames } from "../calls/call-words.ts";
import type { CaseView } from "../../server/staff.ts";

export type HistoryEvent = Pick<CaseView["history"][number], "action" | "actorKind" | "by" | "details">;

/** What each act is called in the history of a case; others are called by their own name. */
export const acts: Readonly<Record<string, string>> = {
  "intake.submit": "sent the form",
  "intake.saveAnswers": "answered",
  "intake.raiseEmergency": "was shown the emergency screen",
  "intake.settleEmergency": "looked for an emergency that no browser reported",
  "intake.annotate": "changed words or marks beside the answers",
  "intake.answerAgain": "answered safety questions again",
  "intake.answerLate": "sent answers that another device held back",
  "consents.set": "changed a consent",
  "cases.acknowledge": "acknowledged",
  "cases.recordAnswers": "recorded answers by phone",
  "cases.addNote": "wrote a note",
  "cases.review": "signed a review",
  "cases.addAddendum": "added to a signed review",
  "cases.move": "moved the case on",
  "cases.assign": "gave the case to someone",
  "cases.logCall": "logged a call",
  "cases.escalate": "told that it waits",
  "appointments.escalateRecheck": "told that the patient waits for a call",
  "cases.export": "took the answers of the queue as a table",
  "cases.explainBreach": "said why nobody had acted in time",
  "tasks.add": "added a task",
  "tasks.finish": "did a task",
  "intake.settleIdle": "told the clinic of a form that was not finished",
  "intake.remind": "looked whether to remind of a form that was not sent",
  "appointments.sayBeenHere": "answered “Here for this before?”",
  "appointments.putOff": "wanted no visit now and to be asked again in 14 days",
  "appointments.want": "took back that no visit is wanted now",
  "appointments.askAgain": "came to ask again who wanted no visit",
  "appointments.book": "booked a visit",
  "appointments.hold": "kept a time for ten minutes",
  "appointments.release": "let a kept time go",
  "appointments.expireHold": "let a kept time go that was not booked",
  "appointments.move": "moved the visit",
  "appointments.recheck": "said how they are now",
  "appointments.cancel": "cancelled the visit",
  "appointments.checkIn": "checked in",
  "appointments.settle": "said what became of the visit",
  "appointments.remind": "reminded of the visit",
  "documents.issue": "issued a document",
  "documents.appointmentLetter": "prepared an appointment letter",
  "documents.handout": "prepared a handout",
  "documents.issueCopy": "took a copy of the form",
  "documents.fhir": "exported the case as FHIR",
};

/** What staff did for the patient is not said of them. */
const actsOfStaff: Readonly<Record<string, string>> = {
  "appointments.sayBeenHere": "checked “Here for this before?”",
  "appointments.putOff": "recorded that the patient wants no visit now and is to be asked again in 14 days",
  "appointments.want": "recorded that the patient is not to be asked again",
};

const people: Readonly<Record<string, string>> = { patient: "The patient", system: "The system" };

/** One event in words: who, what, and the level it left where it says so. */
export function historyWords({ action, actorKind, by, details }: HistoryEvent): string {
  const who = by ?? people[actorKind] ?? actorKind;
  const what =
    (actorKind === "staff" ? actsOfStaff[action] : undefined) ?? acts[action] ?? action.replaceAll(".", ": ");
  const { toldBy, level, cleared, to, breached, raised, joined, beenHere, told } = details;
  return [
    `${who} ${what}`,
    ...(toldBy ? [`told by the ${String(toldBy)}`] : []),
    ...(to ? [`to ${toWords(String(to))}`] : []),
    ...(beenHere ? [String(beenHere).replaceAll("-", " ")] : []),
    ...(action === "appointments.askAgain" ? [askedHow(told)] : []),
    ...(raised ? ["which raised the case"] : []),
    ...(joined ? ["a new form that joined this case"] : []),
    ...(breached ? ["its due time was missed"] : []),
    ...(cleared ? [`cleared ${String(cleared)}`] : []),
    ...(level ? [`level ${String(level).replaceAll("-", " ")}`] : []),
  ].join(", ");
}

/** Whom a clock told, or what a case became. */
const toWords = (to: string): string =>
  Object.entries(audienceNames).find(([audience]) => audience === to)?.[1] ?? to.replaceAll("-", " ");

function askedHow(told: unknown): string {
  if (told === "mail") return "by mail";
  if (told === "later") return "and waits for the morning";
  if (told === "nobody") return "whom neither mail nor a safe call reaches";
  return told === "call" ? "by a call to make" : "and had no reason to any more";
}
