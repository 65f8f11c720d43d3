/** Deeper than any input: an answer is the fourth level of a request. */
const deepest = 16;
/** Keys by which a value could reach the prototype of all others; no input has them. */
const hostile: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Whether a text is JSON, no deeper than any input, and without a key that could reach a prototype. */
export function isPlainJson(text: string): boolean {
  try {
    return isPlain(JSON.parse(text), 0);
  } catch {
    return false;
  }
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (depth === deepest) return false;
  return Object.entries(value).every(([key, inner]) => !hostile.has(key) && isPlain(inner, depth + 1));
}
