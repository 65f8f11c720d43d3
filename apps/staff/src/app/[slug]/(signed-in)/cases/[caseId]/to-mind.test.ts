import { type ComponentProps, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ToMind } from "./to-mind.tsx";

type Props = ComponentProps<typeof ToMind>;

const none: Props = { withdrawn: [], contradictions: [], unresolved: [], missing: [] };
const taken = { slip: false, reworded: false };
const slip = { ...taken, slip: true };
const reworded = { ...taken, reworded: true };

const linksOf = (changes: Partial<Props>) => {
  const html = renderToStaticMarkup(createElement(ToMind, { ...none, ...changes }));
  return [...html.matchAll(/<a href="(.*?)">(.*?)<\/a>/g)].map(([, to, words]) => `${to} ${words}`);
};

test("the head counts what was taken back, contradicts itself or is open, and leads to each", () => {
  const links = linksOf({
    withdrawn: [taken, slip, reworded],
    contradictions: [{ cleared: null }, { cleared: { text: "asked" } }],
    unresolved: ["one", "other"],
    missing: ["fever"],
  });
  expect(links).toEqual([
    "#withdrawn Withdrawn 1",
    "#contradictions Contradictions 1",
    "#unresolved Unresolved 2",
    "#left-open Left open 1",
  ]);
});

test("where there is nothing of it the head says nothing", () => {
  expect(linksOf({ withdrawn: [slip, reworded], contradictions: [{ cleared: { text: "asked" } }] })).toEqual(
    [],
  );
});
