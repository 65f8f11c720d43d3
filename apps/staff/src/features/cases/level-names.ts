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

/** The bar beside a case, in the colour of its level. */
export const levelEdges: Readonly<Record<Level, string>> = {
  "emergency-now": "border-s-level-emergency-now",
  "same-day": "border-s-level-same-day",
  "within-48-hours": "border-s-level-within-48-hours",
  "within-2-weeks": "border-s-level-within-2-weeks",
  routine: "border-s-level-routine",
  "self-care": "border-s-level-self-care",
};

/** Why triage raised a level beyond that of its rules. */
export const escalationNames = {
  "esc-two-families": "Rules of two different families fired together",
  "esc-frail": "An older or frail patient, or a weak immune system",
  "esc-repeat": "Repeated visits for the same complaint",
} as const;
