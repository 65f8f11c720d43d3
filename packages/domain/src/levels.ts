/** Urgency levels, mildest first, as ordered in docs/clinical/triage-rules.md section 1. */
export const levels = [
  "self-care",
  "routine",
  "within-2-weeks",
  "within-48-hours",
  "same-day",
  "emergency-now",
] as const;

export type Level = (typeof levels)[number];

/** 0 for self-care up to 5 for emergency-now. */
export function rankOf(level: Level): number {
  return levels.indexOf(level);
}

/** The level of a stored rank. Throws RangeError for a rank that no level has. */
export function levelOf(rank: number): Level {
  const level = levels[rank];
  if (!level) throw new RangeError(`No level has rank ${rank}.`);
  return level;
}

export function moreUrgent(a: Level, b: Level): Level {
  return rankOf(a) >= rankOf(b) ? a : b;
}

/** What an unresolved rule adds: one level below its own (triage-rules.md section 2). */
export function oneBelow(level: Level): Level {
  return levelOf(Math.max(0, rankOf(level) - 1));
}
