import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Tiles } from "./tiles.tsx";

const byLevel = {
  "self-care": 0,
  routine: 3,
  "within-2-weeks": 0,
  "within-48-hours": 0,
  "same-day": 0,
  "emergency-now": 11,
};

const wordsOf = (breached: number) => {
  const counts = { byLevel, soon: 0, overdue: 7, breached, unresolved: 0, new: 0, waiting: 0, done: 0 };
  const html = renderToStaticMarkup(createElement(Tiles, { counts, unacknowledged: 2, queue: "/a/queue" }));
  return html.replaceAll(/<[^>]*>/g, "|").replaceAll(/\|+/g, "|");
};

test("emergencies say how many nobody has acknowledged; overdue and missed are told apart", () => {
  const words = wordsOf(2);
  expect(words).toMatch(
    /\|11\|.*Emergency now\|2 unacknowledged\|7\|Overdue\|past its due time, clock running/,
  );
  expect(words).toContain("|Missed its due time: 2|");
});

test("where none was missed it says so", () => {
  expect(wordsOf(0)).toContain("|No open case missed its due time.|");
});
