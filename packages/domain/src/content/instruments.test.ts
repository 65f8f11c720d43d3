import { expect, it } from "vitest";
import { instruments } from "./instruments.ts";

/** As the Spanish PHQ and GAD forms have them. */
const official = ["Nunca", "Varios días", "Más de la mitad de los días", "Casi todos los días"];

it("no point in Spanish has the words that the official forms give to another", () => {
  const pointsOf = instruments.flatMap(({ points }) => (points ? [points.map(({ es }) => es)] : []));
  expect(pointsOf).toHaveLength(2);
  for (const points of pointsOf) {
    expect(points).toHaveLength(official.length);
    for (const [at, words] of points.entries())
      expect([-1, at], `point ${at}: ${words}`).toContain(official.indexOf(words));
  }
});
