import { formatInZone } from "@preamble/booking/format-time";
import { Panel } from "@preamble/ui/panel";
import type { CaseView } from "../../../../../server/staff.ts";
import { EventList } from "./event-list.tsx";
import { Folded } from "./folded.tsx";
import { OlderEvents } from "./older-events.tsx";

type Props = Pick<CaseView, "id" | "notes" | "history" | "hasOlder" | "clinic"> & { slug: string };

/** What was written about the case and all that was done to it, newest first. */
export function Record({ slug, id: caseId, notes, history, hasOlder, clinic: { timeZone } }: Props) {
  const oldest = history.at(-1);
  return (
    <Panel heading="History">
      {notes.length > 0 ? (
        <ul className="mb-2 flex flex-col gap-1">
          {notes.toReversed().map(({ id, at, by, text, contradictionId }) => (
            <li key={id} className="border-s-4 border-line ps-2">
              <span className="whitespace-pre-wrap">{text}</span>
              <span className="block text-sm text-muted">
                {by}, {formatInZone(at, timeZone, "en")}
                {contradictionId ? `, clears ${contradictionId}` : ""}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <Folded items={history} open={3} more={["event", "events"]}>
        {(events) => <EventList events={events} timeZone={timeZone} />}
      </Folded>
      {oldest && hasOlder ? (
        <OlderEvents
          key={oldest.sequence}
          slug={slug}
          caseId={caseId}
          before={oldest.sequence}
          timeZone={timeZone}
        />
      ) : null}
    </Panel>
  );
}
