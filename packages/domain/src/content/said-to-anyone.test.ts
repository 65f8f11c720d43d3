import { expect, it } from "vitest";
import { advice } from "./advice.ts";
import { emergencyWords } from "./emergency-words.ts";
import { glossaryIn } from "./glossary.ts";
import { instruments } from "./instruments.ts";

/** What the reader is, does or feels, as it is said of men alone. The labels of docs/clinical are its own. */
const ofMen =
  /\b(seguro de|tenso|inquieto|alterado|decaído|derecho|tieso|acostado|sentado|quieto|preocupado|despierto|listo)\b/i;

it("our Spanish calls no woman a man", () => {
  const said = [
    ...instruments.flatMap(({ items, lead, points = [] }) => [
      lead,
      ...items.map(({ words }) => words),
      ...points,
    ]),
    ...Object.values(advice.words).flatMap(({ title, how, stop }) => [title, how, stop]),
    ...Object.values(emergencyWords).flatMap(({ heading, more, going }) => [heading, ...more, going]),
  ].map(({ es }) => es);
  said.push(...glossaryIn("es").map(({ meaning }) => meaning));
  expect(said.length).toBeGreaterThan(50);
  expect(said.filter((words) => ofMen.test(words))).toEqual([]);
});
