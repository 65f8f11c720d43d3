"use client";

import { SelectField } from "@preamble/ui/field";
import { ActionDialog } from "../../../../../components/action-dialog.tsx";
import { useKeyOf } from "../../../../../components/use-key-of.ts";
import { textOf } from "../../../../../text-of.ts";
import { staffClient } from "../../../../../trpc-client.ts";

type Props = { slug: string; caseId: string; standing: string };

const times = [
  ["within-the-hour", "Within an open hour"],
  ["today", "Today, before closing"],
  ["next-day", "The next open day"],
  ["within-a-week", "Within a week"],
] as const;

/** Leaves a call or a form for whoever is there; pressed twice it is left once. */
export function AddTask({ slug, caseId, standing }: Props) {
  const { keyOf, forget } = useKeyOf();
  return (
    <ActionDialog
      label="Task"
      shortcut="t"
      heading="Add a task"
      submitLabel="Add task"
      standing={standing}
      onSubmit={async (fields) => {
        const when = times.find(([time]) => time === textOf(fields, "when"))?.[0] ?? "today";
        const kind = textOf(fields, "kind") === "send-form" ? "send-form" : "call-back";
        const task = { caseId, kind, when } as const;
        await staffClient(slug).tasks.add.mutate({ ...task, taskId: keyOf(task) });
        forget();
      }}
    >
      <SelectField id="task-kind" name="kind" label="What is to be done">
        <option value="call-back">Call the patient back</option>
        <option value="send-form">Send the patient a form</option>
      </SelectField>
      <SelectField id="task-when" name="when" label="By when" defaultValue="today">
        {times.map(([time, words]) => (
          <option key={time} value={time}>
            {words}
          </option>
        ))}
      </SelectField>
    </ActionDialog>
  );
}
