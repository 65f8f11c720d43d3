import type { VisitType } from "@preamble/booking/visit-types";
import type { Level } from "@preamble/domain/levels";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";
import type { Moment } from "./time-line.tsx";

type Status = {
  readonly level: Level;
  readonly sentAt: Date;
  readonly dueAt: Date;
  readonly readAt: Date | null;
  readonly someoneReads: boolean;
  readonly goesElsewhere: boolean;
  readonly booked: { readonly startsAt: Date; readonly visitType: VisitType } | null;
};

/** One time line: sent, read, booked, next. An emergency with nobody to read it is promised no reading. */
export function momentsOf(
  { level, sentAt, dueAt, readAt, someoneReads, goesElsewhere, booked }: Status,
  { text, when }: { text: Text; when: (at: Date) => string },
): Moment[] {
  const emergency = level === "emergency-now";
  const unread =
    emergency && !someoneReads ? text.emergencyToldClosed : fill(text.statusReadBy, { time: when(dueAt) });
  const visit = booked
    ? {
        title: text.statusBooked,
        text: `${when(booked.startsAt)}. ${text[`visit-${booked.visitType}`]}.`,
        done: true,
      }
    : { title: text.statusNotBooked, done: false };
  const next = goesElsewhere
    ? text.nextElsewhere
    : booked && !emergency
      ? text["next-booked"]
      : text[`next-${level}`];
  return [
    { title: text.statusSent, text: when(sentAt), done: true },
    readAt ? { title: text.statusRead, text: when(readAt), done: true } : { title: unread, done: false },
    ...(emergency ? [] : [visit]),
    { title: text.statusNext, text: next, done: false },
  ];
}
