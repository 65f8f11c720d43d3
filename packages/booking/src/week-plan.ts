import type { OpenPeriod, Weekday } from "./clinic-hours.ts";
import { weekdays } from "./clinic-hours.ts";
import type { TemplateBlock } from "./generate-slots.ts";
import { keepBack } from "./keep-back.ts";
import { type VisitType, visitTypes } from "./visit-types.ts";
import type { WallTime } from "./wall-time.ts";

/** When and where a clinician sees patients on one weekday; between two spans is a break. */
export interface PlannedDay {
  readonly spans: readonly (OpenPeriod & { readonly locationId: string })[];
  /** Whether only the urgent checks of the order take place. */
  readonly urgentOnly: boolean;
}

/** What a clinician's weekly slots are made from; a weekday that is left out is free. */
export interface WeekPlan {
  /** The visits of a span in their order, begun anew when it runs out. */
  readonly order: readonly VisitType[];
  /** How many new visits of a hundred are kept for within-2-weeks. */
  readonly newVisitsKept: number;
  readonly days: Readonly<Partial<Record<Weekday, PlannedDay>>>;
}

/** Of docs/clinical/journey.md section 4. */
export const defaultNewVisitsKept = 40;

/** The weekly slots of a plan: its visits laid end to end in each span, buffers included, and supply kept back. */
export function blocksOf({ order, newVisitsKept, days }: WeekPlan): TemplateBlock[] {
  const blocks = weekdays.map(Number).flatMap((weekday) => {
    const day = days[weekday as Weekday];
    if (!day) return [];
    const visits = day.urgentOnly ? order.filter((type) => type === "urgent-check") : order;
    return day.spans.flatMap(({ opens, closes, locationId }) =>
      fill(visits, minutesOf(opens), minutesOf(closes)).map((visit) => ({
        weekday: weekday as Weekday,
        ...visit,
        keptFor: null,
        locationId,
      })),
    );
  });
  return keepBack(blocks, newVisitsKept);
}

function fill(order: readonly VisitType[], from: number, to: number) {
  const visits: { start: WallTime; visitType: VisitType }[] = [];
  let at = from;
  let turn = 0;
  for (;;) {
    const upcoming = order.map((_, offset) => (turn + offset) % order.length);
    const next = upcoming.find((index) => {
      const visitType = order[index];
      return visitType !== undefined && at + visitTypes[visitType].minutes <= to;
    });
    const visitType = next === undefined ? undefined : order[next];
    if (next === undefined || visitType === undefined) return visits;
    visits.push({ start: wallTime(at), visitType });
    at += visitTypes[visitType].minutes + visitTypes[visitType].bufferMinutes;
    turn = next + 1;
  }
}

function minutesOf(time: WallTime): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function wallTime(minutes: number): WallTime {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
