import type { AnswerKind } from "./content.ts";

export const bool: AnswerKind = { type: "bool" };
export const scale: AnswerKind = { type: "scale0-10" };
export const duration: AnswerKind = { type: "duration" };
export const date: AnswerKind = { type: "date" };

export const choice = (...options: string[]): AnswerKind => ({ type: "choice", options });
export const multi = (...options: string[]): AnswerKind => ({ type: "multi", options });
export const regions = (...options: string[]): AnswerKind => ({ type: "regions", options });

/** A whole number; min and max are the widest values a person can mean, in the unit. */
export const int = (unit: string, min: number, max: number): AnswerKind => ({ type: "int", unit, min, max });

/** A number with decimals; min and max as for `int`. */
export const decimal = (unit: string, min: number, max: number): AnswerKind => ({
  type: "number",
  unit,
  min,
  max,
});
