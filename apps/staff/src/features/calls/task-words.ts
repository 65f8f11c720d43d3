import type { CallCause, TaskKind } from "@preamble/db/schema/task";

export const taskNames: Readonly<Record<TaskKind, string>> = {
  "call-back": "Call back",
  "clinician-call": "A clinician calls: handed on after a call",
  "ask-again": "Call and ask whether a visit is wanted",
  "sooner-time": "Call: a sooner time is free",
  "send-form": "Send a form",
  other: "See to it",
};

const causeWords: Readonly<Record<CallCause, string>> = {
  "promised-now": "promised to the patient, make it now",
  worse: "they say that they are worse",
  "no-slot": "no time was free for them",
  "not-finished": "they left an urgent form unfinished",
  "visit-off": "their visit was called off",
  "visit-unfit": "they need another visit than the one booked",
  "visit-moved": "the clinic moved their visit",
  missed: "they did not come",
  away: "nobody is there for their visit",
};

export type ToldTask = {
  readonly kind: TaskKind;
  readonly cause: CallCause | null;
  readonly soonerAt: Date | null;
};

/** What is to be done, and why; of a time that is free sooner, which one. */
export function taskWords({ kind, cause, soonerAt }: ToldTask, when: (at: Date) => string): string {
  if (soonerAt) return `${taskNames[kind]}, ${when(soonerAt)}`;
  return cause && kind === "call-back" ? `${taskNames[kind]}: ${causeWords[cause]}` : taskNames[kind];
}
