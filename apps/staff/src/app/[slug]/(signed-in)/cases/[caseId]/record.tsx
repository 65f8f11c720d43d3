import { Panel } from "@preamble/ui/panel";
import { historyWords } from "../../../../../history-words.ts";
import type { CaseView } from "../../../../../server/staff.ts";
import { Folded } from "./folded.tsx";

type Props = Pick<CaseView, "notes" | "history"> & { when: (at: Date) => string };

/** What was written about the case and all that was done to it, newest first. */
export function Record({ notes, history, when }: Props) {
  return (
    <Panel heading="History">
      {notes.length > 0 ? (
        <ul className="mb-2 flex flex-col gap-1">
          {notes.toReversed().map(({ id, at, by, text, contradictionId }) => (
            <li key={id} className="border-s-4 border-line ps-2">
              <span className="whitespace-pre-wrap">{text}</span>
              <span className="block text-sm text-muted">
                {by}, {when(at)}
                {contradictionId ? `, clears ${contradictionId}` : ""}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <Folded items={history} open={3} more="events">
        {(events) => (
          <ol className="text-sm">
            {events.map((event) => (
              <li key={event.sequence}>
                {historyWords(event)} <span className="text-muted">{when(event.at)}</span>
              </li>
            ))}
          </ol>
        )}
      </Folded>
    </Panel>
  );
}
