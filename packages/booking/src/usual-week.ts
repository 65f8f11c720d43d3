import type { OpenPeriod, Weekday, WeeklyHours } from "./clinic-hours.ts";
import type { VisitType } from "./visit-types.ts";
import { defaultNewVisitsKept, type WeekPlan } from "./week-plan.ts";

export type ClinicianKind = "physician" | "physician-assistant" | "physiotherapist";

/** The order of visits in a half-day, begun anew when it runs out. */
const usualOrder: Readonly<Record<ClinicianKind, readonly VisitType[]>> = {
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
const noon = "12:00";
const lunchEnds = "13:00";

type Given = {
  readonly weekly: WeeklyHours;
  readonly kind: ClinicianKind;
  readonly locationId: string;
  readonly weekdays: readonly Weekday[];
  readonly urgentOnly: readonly Weekday[];
};

/**
 * A sensible plan for one clinician at one location: the visits of the kind from opening to noon and from 13:00
 * to closing, with the default supply kept back. On an urgent-only weekday physicians and assistants see urgent
 * checks and physiotherapists nobody.
 */
export const usualWeek = ({ weekly, kind, locationId, weekdays, urgentOnly }: Given): WeekPlan => ({
  order: usualOrder[kind],
  newVisitsKept: defaultNewVisitsKept,
  days: Object.fromEntries(
    weekdays.map((weekday) => [
      weekday,
      {
        urgentOnly: urgentOnly.includes(weekday),
        spans: (weekly[weekday] ?? []).flatMap(halfDays).map((span) => ({ ...span, locationId })),
      },
    ]),
  ),
});

/** Wall times are compared as they are written. */
function halfDays({ opens, closes }: OpenPeriod): OpenPeriod[] {
  const morning = { opens, closes: closes < noon ? closes : noon };
  const afternoon = { opens: opens > lunchEnds ? opens : lunchEnds, closes };
  return [morning, afternoon].filter((half) => half.opens < half.closes);
}
