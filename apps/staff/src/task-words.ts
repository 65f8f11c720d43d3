import type { TaskKind } from "@preamble/db/schema/task";

export const taskNames: Readonly<Record<TaskKind, string>> = {
  "call-back": "Call back",
  "clinician-call": "A clinician calls: handed on after a call",
  "ask-again": "Call and ask whether a visit is wanted",
  "sooner-time": "Call: a sooner time is free",
  "send-form": "Send a form",
  other: "See to it",
};

/** What is to be done; of a time that is free sooner, which one. */
export const taskWords = (
  { kind, soonerAt }: { kind: TaskKind; soonerAt: Date | null },
  when: (at: Date) => string,
): string => (soonerAt ? `${taskNames[kind]}, ${when(soonerAt)}` : taskNames[kind]);
