import type { Level } from "@preamble/domain/levels";

/** Levels as staff read them. */
export const levelNames: Readonly<Record<Level, string>> = {
  "emergency-now": "Emergency now",
  "same-day": "Same day",
  "within-48-hours": "Within 48 hours",
  "within-2-weeks": "Within 2 weeks",
  routine: "Routine",
  "self-care": "Self-care",
};

/** Why triage raised a level beyond that of its rules. */
export const escalationNames = {
  "esc-two-families": "Rules of two different families fired together",
  "esc-frail": "An older or frail patient, or a weak immune system",
  "esc-repeat": "Repeated visits for the same complaint",
} as const;
