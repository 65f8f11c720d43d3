import type { ClinicHours, OpenPeriod } from "../clinic-hours.ts";

const weekday: readonly OpenPeriod[] = [{ opens: "08:00", closes: "17:00" }];

/** Monday to Friday 08:00-17:00 without a Saturday. */
export const weekdaysOnly: ClinicHours = {
  timeZone: "America/New_York",
  weekly: { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: weekday },
  closedDates: ["2026-11-26"],
};

/** Harbor Street of docs/clinical/journey.md section 5; closed on Thanksgiving 2026. */
export const harborStreet: ClinicHours = {
  ...weekdaysOnly,
  weekly: { ...weekdaysOnly.weekly, 6: [{ opens: "08:30", closes: "12:00" }] },
};

export const marshRoad: ClinicHours = {
  ...weekdaysOnly,
  weekly: {
    1: [{ opens: "08:30", closes: "16:30" }],
    3: [{ opens: "08:30", closes: "16:30" }],
    5: [{ opens: "08:30", closes: "16:30" }],
  },
};

/** A New York wall time in winter. */
export const winter = (wall: string) => new Date(`${wall}-05:00`);
export const summer = (wall: string) => new Date(`${wall}-04:00`);
