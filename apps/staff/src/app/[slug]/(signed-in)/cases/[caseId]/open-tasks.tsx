import { Panel } from "@preamble/ui/panel";
import { FinishTask } from "../../../../../components/finish-task.tsx";
import type { CaseView } from "../../../../../server/staff.ts";
import { taskNames } from "../../../../../task-words.ts";

type Props = Pick<CaseView, "tasks"> & { slug: string; when: (at: Date) => string };

/** What is still to be done about the case; nothing where nothing is. */
export function OpenTasks({ slug, tasks, when }: Props) {
  if (tasks.length === 0) return null;
  return (
    <Panel heading="To do">
      <ul className="compact">
        {tasks.map(({ id, kind, dueAt }) => (
          <li key={id}>
            {taskNames[kind]}, by {when(dueAt)}{" "}
            <FinishTask slug={slug} taskId={id} about={taskNames[kind].toLowerCase()} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
