import { z } from "zod/mini";
import { type AnswerValue, isCalendarDate, UNSURE } from "../answers.ts";
import type { AnswerKind } from "../content/content.ts";
import type { Protocol } from "./compile-protocol.ts";

const longestDuration = 130 * 365;

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
      return z.string().check(z.refine(isCalendarDate, "is not a day of the calendar"));
  }
}

/**
 * Whether a value is one that the question or questionnaire item takes, in verb and seed alike
 * (docs/clinical/clinical-model.md section 1). "unknown" is accepted for every type; unknown ids take nothing.
 */
export function acceptsAnswer(protocol: Protocol, id: string, value: unknown): boolean {
  const kind = protocol.answerKind(id);
  return kind !== undefined && (value === UNSURE || valueSchema(kind).safeParse(value).success);
}
