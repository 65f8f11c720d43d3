import { Panel } from "@preamble/ui/panel";
import { FinishTask } from "../../../../../components/finish-task.tsx";
import type { CaseView } from "../../../../../server/staff.ts";
import { taskNames, taskWords } from "../../../../../features/calls/task-words.ts";

type Props = Pick<CaseView, "tasks"> & { slug: string; clinical: boolean; when: (at: Date) => string };

/** What is still to be done about the case; nothing where nothing is. */
export function OpenTasks({ slug, tasks, clinical, when }: Props) {
  if (tasks.length === 0) return null;
  return (
    <Panel heading="To do">
      <ul className="compact">
        {tasks.map((task) => (
          <li key={task.id}>
            {taskWords(task, when)}, by {when(task.dueAt)}{" "}
            {clinical || task.kind !== "clinician-call" ? (
              <FinishTask slug={slug} taskId={task.id} about={taskNames[task.kind].toLowerCase()} />
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
