/** The bounds of what a clinic sets about its visits. */
export const longestReminderHours = 336;
export const longestGraceMinutes = 120;
