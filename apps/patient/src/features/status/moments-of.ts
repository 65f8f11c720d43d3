import type { VisitType } from "@preamble/booking/visit-types";
import { fill } from "@preamble/domain/fill";
import type { Level } from "@preamble/domain/levels";
import type { Text } from "../../text/text.ts";
import { pastWords } from "../visit/past-words.ts";
import type { Moment } from "./time-line.tsx";

type Status = {
  readonly level: Level;
  readonly sentAt: Date;
  readonly dueAt: Date;
  readonly readAt: Date | null;
  readonly someoneReads: boolean;
  readonly goesElsewhere: boolean;
  /** Whether someone at the clinic is still to look, whatever is booked. */
  readonly waits: boolean;
  /** Whether the clinic still works on it. */
  readonly open: boolean;
  readonly visit: {
    readonly status: "booked" | "seen" | "no-show" | "cancelled";
    readonly startsAt: Date;
    readonly begun: boolean;
    readonly visitType: VisitType;
  } | null;
};

type Say = { readonly text: Text; readonly when: (at: Date) => string };

/** One time line: sent, read, visited, next. An emergency with nobody to read it is promised no reading. */
export function momentsOf(status: Status, say: Say): Moment[] {
  const { text, when } = say;
  return [
    { title: text.statusSent, text: when(status.sentAt), done: true },
    ...readMoment(status, say),
    ...visitMoment(status, say),
    { title: text.statusNext, text: nextWords(status, text), done: false },
  ];
}

/** Of a form that is done with, or that is read at the visit, nothing more is promised. */
function readMoment(status: Status, { text, when }: Say): Moment[] {
  const { level, dueAt, readAt, someoneReads, waits, open, visit } = status;
  if (readAt) return [{ title: text.statusRead, text: when(readAt), done: true }];
  if (!open || (visit?.status === "booked" && !waits)) return [];
  const isUnheard = level === "emergency-now" && !someoneReads;
  const title = isUnheard ? text.emergencyToldClosed : fill(text.statusReadBy, { time: when(dueAt) });
  return [{ title, done: false }];
}

function visitMoment({ level, open, visit }: Status, { text, when }: Say): Moment[] {
  if (visit && visit.status !== "booked" && (open || visit.status === "seen"))
    return [
      {
        title: fill(pastWords(visit.status, text), { time: when(visit.startsAt) }),
        done: true,
        saysDone: true,
      },
    ];
  if (level === "emergency-now") return [];
  if (visit?.status === "booked") {
    const kind = text[`visit-${visit.visitType}`];
    const title = visit.begun ? text.statusVisit : text.statusBooked;
    return [{ title, at: visit.startsAt, text: `${kind}.`, done: visit.begun }];
  }
  return open ? [{ title: text.statusNotBooked, done: false }] : [];
}

function nextWords({ level, open, goesElsewhere, waits, visit }: Status, text: Text): string {
  if (!open) return text.nextEnded;
  if (goesElsewhere) return text.nextElsewhere;
  const isCalledFirst = level === "emergency-now" || (level === "same-day" && waits);
  return visit?.status === "booked" && !isCalledFirst ? text["next-booked"] : text[`next-${level}`];
}
