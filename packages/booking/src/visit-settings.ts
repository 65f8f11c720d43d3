/** The bounds of what a clinic sets about its visits and about whom it sees. */
export const longestReminderHours = 336;
export const longestGraceMinutes = 120;
export const adultAge = 18;
