/** Deeper than any verb's input; what lies below is left for its schema to refuse. */
const deepest = 8;

/**
 * A JSON value with its text as PostgreSQL can keep it: without NUL, and with U+FFFD for half of a surrogate
 * pair. A patient's words are kept that way and not refused.
 */
export function storable(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.replaceAll("\u0000", "").toWellFormed();
  if (typeof value !== "object" || value === null || depth === deepest) return value;
  if (Array.isArray(value)) return value.map((one) => storable(one, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, storable(one, depth + 1)]));
}
