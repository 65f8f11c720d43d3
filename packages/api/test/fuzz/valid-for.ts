import fc from "fast-check";
import { z } from "zod";
import { anyText } from "./any-text.ts";
import { longestList } from "../../src/storable.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What a caller could know: ids of records, and words that mean something to the product. */
export type Known = { readonly ids: readonly string[]; readonly words: readonly string[] };

/** Values that a schema takes as far as it says of itself; what it refines beyond that may still refuse them. */
export function validFor(schema: z.ZodType, known: Known): fc.Arbitrary<unknown> {
  // A schema of a moment also takes a Date, for which JSON has no word.
  return valueOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), known);
}

function valueOf(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => valueOf(one, known)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  switch (schema.type) {
    case undefined:
      return fc.date({ noInvalidDate: true });
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.maxSafeInteger().map((whole) => within(schema, whole));
    case "number":
      return fc.oneof(fc.integer({ min: -1, max: 130 }), fc.double({ noNaN: true }));
    case "string":
      return textOf(schema, known);
    case "array":
      return listOf(schema, known);
    case "object":
      return objectOf(schema, known);
    default:
      throw new Error("A schema is of no type that JSON has.");
  }
}

/** A number that may be anything, brought between the limits; a third of them stand on one. */
function within({ minimum = -5, maximum = 20 }: JsonSchema, whole: number): number {
  const span = Math.min(maximum - minimum + 1, 100);
  return whole % 3 === 0 ? (whole % 2 === 0 ? minimum : maximum) : minimum + (Math.abs(whole) % span);
}

function textOf(schema: JsonSchema, { ids, words }: Known): fc.Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 200 } = schema;
  if (format === "uuid") return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, fc.uuid());
  if (format === "date-time") {
    return fc
      .date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })
      .map((moment) => moment.toISOString());
  }
  if (format === "date") return fc.constantFrom("2026-12-25", "2028-02-29", "0001-01-01", "9999-12-31");
  if (format) throw new Error(`No values are made for the format ${format}.`);
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    { weight: 3, arbitrary: anyText(minLength, Math.min(maxLength, 40)) },
    fc.string({ minLength: maxLength, maxLength }),
  );
}

function listOf({ items, minItems = 0, maxItems }: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  if (maxItems === undefined || maxItems > longestList) throw new Error("A verb takes a list of any length.");
  const item = valueOf(partOf(Array.isArray(items) ? undefined : items), known);
  return fc.array(item, { minLength: minItems, maxLength: Math.min(maxItems, 5) });
}

function objectOf(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], propertyNames, additionalProperties } = schema;
  if (propertyNames && additionalProperties) {
    const names = valueOf({ type: "string", ...partOf(propertyNames) }, known).map(String);
    return fc.dictionary(names, valueOf(partOf(additionalProperties), known), { maxKeys: 5 });
  }
  const parts = Object.entries(properties).map(([key, one]) => [key, valueOf(partOf(one), known)] as const);
  return fc.record(Object.fromEntries(parts), { requiredKeys: required });
}

function partOf(schema: boolean | JsonSchema | undefined): JsonSchema {
  if (typeof schema !== "object") throw new Error("A part of a schema says nothing of its values.");
  return schema;
}
