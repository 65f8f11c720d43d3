import { authoredContent } from "@preamble/domain/content/protocol-content";
import { expect, test } from "vitest";
import { figures } from "./body-shapes.ts";

test("every place that a patient can name is drawn, and nothing else", () => {
  const drawn = new Set([...figures.front, ...figures.back].map(({ region }) => region));
  expect([...drawn].toSorted()).toEqual(
    Object.keys(authoredContent.optionLabels["pain-regions"] ?? {}).toSorted(),
  );
});

test("from the front the person's right arm is on the viewer's left, from the back on the right", () => {
  const x = (view: "front" | "back") =>
    Number(/M([\d.]+)/.exec(figures[view].find(({ region }) => region === "arm-right")?.path ?? "")?.[1]);
  expect(x("front")).toBeLessThan(50);
  expect(x("back")).toBeGreaterThan(50);
});
