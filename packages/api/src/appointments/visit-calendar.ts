import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { senderAddress } from "../env.ts";

type CalendarEntry = {
  /** Stays with the visit, whatever changes. */
  readonly id: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Whose entry it is: the name of the clinic. */
  readonly organizer: string;
  /** Names the clinic, and not what the visit is about. */
  readonly summary: string;
  /** Null for a call. */
  readonly location: string | null;
  readonly cancelled: boolean;
  readonly writtenAt: Date;
};

/** A visit as an iCalendar object: one entry in UTC, published or cancelled. */
export function visitCalendar(entry: CalendarEntry): string {
  const { id, sequence, startsAt, endsAt, organizer, summary, location, cancelled, writtenAt } = entry;
  const calendar = ical({
    prodId: { company: "Preamble", product: "Visits" },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${id}@preamble`,
    sequence,
    start: startsAt,
    end: endsAt,
    stamp: writtenAt,
    // RFC 5546, 3.2.1 and 3.2.5: without it neither a publication nor its end is one.
    organizer: { name: organizer, email: senderAddress() },
    summary,
    ...(location !== null && { location }),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
