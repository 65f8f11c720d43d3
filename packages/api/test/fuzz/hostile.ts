import fc from "fast-check";
import { anyText } from "./any-text.ts";

const tenMegabytes = 10 * 1024 * 1024;

const text = fc.oneof(
  anyText(0, 40),
  fc.constantFrom(
    "",
    "\u0000",
    "\ud800",
    "\udc00\ud800",
    "\u202egnp.exe",
    "__proto__",
    "constructor",
    "' or true --",
    "${7*7}",
    "<script>alert(1)</script>",
    "=1+1",
    "a\r\nb: c",
    "../../etc/passwd",
    "-271821-04-20T00:00:00.000Z",
    "+275760-09-13T00:00:00.000Z",
    "0000-01-01T00:00:00Z",
    "2026-02-30T10:00:00Z",
    "00000000-0000-0000-0000-000000000000",
    "NaN",
    "1e999",
    "null",
  ),
);

const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(-1, -0, 0.1, 2 ** 31, 2 ** 53, 2 ** 63, 1e300, Number.NaN, Infinity),
);

const polluting = fc.constantFrom(
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":null,"hasOwnProperty":1,"then":{}}',
  '[{"__proto__":[]}]',
);

const deep = fc.tuple(fc.integer({ min: 10, max: 5000 }), fc.boolean()).map(([levels, list]) => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = list ? [value] : { a: value };
  return value;
});

/** Made once, as each has 10 MB or 100,000 names. */
const huge = fc.constantFrom<unknown>(
  "x".repeat(tenMegabytes),
  "\ud800".repeat(tenMegabytes / 2),
  Array<number>(tenMegabytes / 2).fill(0),
  Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index])),
);

/** What no caller of good will sends: for the place of any value. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 30, arbitrary: text },
  { weight: 15, arbitrary: number },
  {
    weight: 10,
    arbitrary: fc.constantFrom(null, true, false, undefined, new Date(Number.NaN), new Date(8.64e15)),
  },
  { weight: 10, arbitrary: polluting.map((json): unknown => JSON.parse(json)) },
  { weight: 10, arbitrary: fc.anything({ maxDepth: 3, withNullPrototype: true, withSparseArray: true }) },
  { weight: 4, arbitrary: deep },
  { weight: 1, arbitrary: huge },
);

const keys = fc.oneof(text, fc.constantFrom("__proto__", "extra", "clinicId", "id", "toJSON", "then"));

type Change = { readonly place: number; readonly key: string | null; readonly to: unknown };

const change: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(),
  key: fc.option(keys, { freq: 4 }),
  to: hostile,
});

/** A value with one to three of its parts replaced, taken away or given a key more. */
export const spoiled = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(valid, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([value, changes]) => changes.reduce(spoil, value));

function spoil(value: unknown, { place, key, to }: Change): unknown {
  const places = [...placesOf(value)];
  const path = places[place % places.length] ?? [];
  return changed(value, path, (part) =>
    key !== null && isObject(part) && !Array.isArray(part) ? { ...part, [key]: to } : to,
  );
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Date);

/** The ways to each part of a value; no further than any input goes. */
function* placesOf(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  if (!isObject(value) || path.length === 6 || (Array.isArray(value) && value.length > 1000)) return;
  for (const [key, inner] of Object.entries(value).slice(0, 50)) yield* placesOf(inner, [...path, key]);
}

function changed(value: unknown, [key, ...rest]: readonly string[], by: (part: unknown) => unknown): unknown {
  if (key === undefined || !isObject(value)) return by(value);
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => (String(index) === key ? changed(one, rest, by) : one));
  }
  // A part that becomes undefined is left out, as JSON would.
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
      const next = name === key ? changed(inner, rest, by) : inner;
      return next === undefined ? [] : [[name, next]];
    }),
  );
}
