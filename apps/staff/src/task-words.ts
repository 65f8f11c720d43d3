import type { TaskKind } from "@preamble/db/schema/task";

export const taskNames: Readonly<Record<TaskKind, string>> = {
  "call-back": "Call back",
  "ask-again": "Call and ask whether a visit is wanted",
  "send-form": "Send a form",
  other: "See to it",
};
