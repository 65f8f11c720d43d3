import type { OpenPeriod, Weekday, WeeklyHours } from "./clinic-hours.ts";
import type { TemplateBlock } from "./generate-slots.ts";
import { keepBack } from "./keep-back.ts";
import { type VisitType, visitTypes } from "./visit-types.ts";
import type { WallTime } from "./wall-time.ts";

export type ClinicianKind = "physician" | "physician-assistant" | "physiotherapist";

/** The order of visits in a half-day, begun anew when it runs out. */
const dayPlans: Readonly<Record<ClinicianKind, readonly VisitType[]>> = {
  physician: [
    "urgent-check",
    "new-visit",
    "urgent-check",
    "phone-call",
    "urgent-check",
    "follow-up",
    "video-call",
  ],
  "physician-assistant": ["urgent-check", "urgent-check", "phone-call", "urgent-check", "follow-up"],
  physiotherapist: ["physio-first", "follow-up", "follow-up"],
};
const noon = 12 * 60;
const lunchEnds = 13 * 60;

/**
 * A sensible week for one clinician at one location: the plan of the kind laid end to end, buffers included,
 * from opening to noon and from 13:00 to closing, with the default supply kept back. On an urgent-only
 * weekday physicians and assistants see urgent checks and physiotherapists nobody.
 */
export function weekTemplate(input: {
  readonly weekly: WeeklyHours;
  readonly kind: ClinicianKind;
  readonly locationId: string;
  readonly weekdays: readonly Weekday[];
  readonly urgentOnly: readonly Weekday[];
}): TemplateBlock[] {
  const blocks = input.weekdays.flatMap((weekday) => {
    const plan = planFor(input.kind, input.urgentOnly.includes(weekday));
    return (input.weekly[weekday] ?? [])
      .flatMap(halfDays)
      .flatMap(({ from, to }) => fill(plan, from, to))
      .map((visit) => ({ weekday, ...visit, keptFor: null, locationId: input.locationId }));
  });
  return keepBack(blocks);
}

function planFor(kind: ClinicianKind, isUrgentOnly: boolean): readonly VisitType[] {
  return isUrgentOnly ? dayPlans[kind].filter((type) => type === "urgent-check") : dayPlans[kind];
}

function halfDays({ opens, closes }: OpenPeriod): { from: number; to: number }[] {
  const from = minutesOf(opens);
  const to = minutesOf(closes);
  return [
    { from, to: Math.min(to, noon) },
    { from: Math.max(from, lunchEnds), to },
  ];
}

function fill(plan: readonly VisitType[], from: number, to: number) {
  const visits: { start: WallTime; visitType: VisitType }[] = [];
  let at = from;
  let turn = 0;
  for (;;) {
    const upcoming = plan.map((_, offset) => (turn + offset) % plan.length);
    const next = upcoming.find((index) => {
      const visitType = plan[index];
      return visitType !== undefined && at + visitTypes[visitType].minutes <= to;
    });
    const visitType = next === undefined ? undefined : plan[next];
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
