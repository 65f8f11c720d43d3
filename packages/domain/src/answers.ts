import { z } from "zod/mini";
import type { AnswerKind } from "./content/content.ts";

/** "Not sure", for a question of any type. It never counts as "no". */
export const UNSURE = "unknown";

export type RegionAnswer = { readonly regions: readonly string[] };

export type AnswerValue = boolean | number | string | readonly string[] | RegionAnswer;

/** Answers by question id. A missing key means not answered or not asked; the protocol decides which. */
export type Answers = Readonly<Record<string, AnswerValue>>;

const longestDuration = 130 * 365;

function isCalendarDate(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

const oneOf = (options: readonly string[]) =>
  z.string().check(z.refine((value) => options.includes(value), "is not one of the options"));

const someOf = (options: readonly string[]) =>
  z.array(oneOf(options)).check(
    z.minLength(1),
    z.maxLength(options.length),
    z.refine((values) => new Set(values).size === values.length, "names an option twice"),
  );

function valueSchema(kind: AnswerKind): z.ZodMiniType<AnswerValue> {
  switch (kind.type) {
    case "bool":
      return z.boolean();
    case "choice":
      return oneOf(kind.options);
    case "multi":
      return someOf(kind.options);
    case "regions":
      return z.strictObject({ regions: someOf(kind.options) });
    case "scale0-10":
      return z.int().check(z.minimum(0), z.maximum(10));
    case "int":
      return z.int().check(z.minimum(kind.min), z.maximum(kind.max));
    case "number":
      return z.number().check(z.minimum(kind.min), z.maximum(kind.max));
    case "duration":
      return z.int().check(z.minimum(0), z.maximum(longestDuration));
    case "date":
      return z
        .string()
        .check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isCalendarDate, "is not a day of the calendar"));
  }
}

/**
 * What a question takes, in field, wire and verb alike (docs/clinical/clinical-model.md section 1);
 * "unknown" is accepted for every type.
 */
export function answerSchema(kind: AnswerKind): z.ZodMiniType<AnswerValue> {
  return z.union([z.literal(UNSURE), valueSchema(kind)]);
}
