import { formatInZone } from "@preamble/booking/format-time";
import { historyWords } from "../../../../../features/cases/history-words.ts";
import type { CaseView } from "../../../../../server/staff.ts";

type Props = { events: readonly CaseView["history"][number][]; timeZone: string };

/** Events of a case in words, each with its time. */
export const EventList = ({ events, timeZone }: Props) => (
  <ol className="text-sm">
    {events.map((event) => (
      <li key={event.sequence}>
        {historyWords(event)} <span className="text-muted">{formatInZone(event.at, timeZone, "en")}</span>
      </li>
    ))}
  </ol>
);
