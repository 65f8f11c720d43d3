/** Deeper and longer than any part of a verb's input: what is, is left for the schema to refuse. */
const deepest = 8;
export const longestList = 1000;

/**
 * A JSON value with its text as PostgreSQL can keep it: without NUL, and with U+FFFD for half of a surrogate
 * pair. A patient's words are kept that way and not refused.
 */
export function storable(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.replaceAll("\u0000", "").toWellFormed();
  if (typeof value !== "object" || value === null || depth === deepest) return value;
  if (Array.isArray(value)) {
    return value.length > longestList ? value : value.map((one) => storable(one, depth + 1));
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  const parts = Object.entries(value);
  if (parts.length > longestList) return value;
  return Object.fromEntries(parts.map(([key, one]) => [key, storable(one, depth + 1)]));
}
