/** Whole days on which a clinician sees nobody: ISO dates on the clinic's wall, both included. */
export interface DaysAway {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The longest time away that is entered at once, in days. */
export const longestDaysAway = 366;

/** Whether an ISO date lies within any of the times away. */
export const isAway = (away: readonly DaysAway[], date: string): boolean =>
  away.some(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay);
