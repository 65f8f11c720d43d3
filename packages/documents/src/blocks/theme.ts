import type { Level } from "@preamble/domain/levels";

export const ink = "#1d2730";
export const quiet = "#4a5a63";
export const rule = "#b9beb8";

export const levelColours: Record<Level, string> = {
  "emergency-now": "#a4161a",
  "same-day": "#b45309",
  "within-48-hours": "#8a6d00",
  "within-2-weeks": "#1d6f8a",
  routine: "#4a5a63",
  "self-care": "#4a5a63",
};
