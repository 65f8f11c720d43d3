import { describe, expect, it } from "vitest";
import { withSection } from "./record.ts";
import { type Goal, goalLine, isMet, reportText } from "./report.ts";

const goal = (median: number, bound: Goal["bound"], limit: number): Goal => ({
  what: "ours / theirs",
  found: { median, min: 1, max: 20 },
  bound,
  limit,
});

describe("a goal", () => {
  it.each([
    [10, "at most", true],
    [10.01, "at most", false],
    [10, "at least", true],
    [9.99, "at least", false],
  ] as const)("of 10 with a median of %d, %s, is met: %s", (median, bound, met) => {
    expect(isMet(goal(median, bound, 10))).toBe(met);
    expect(goalLine(goal(median, bound, 10))).toMatch(met ? /^met: / : /^missed: /);
  });

  it("closes the report, after the figures with minimum and maximum", () => {
    const figures = [{ name: "ours", rounds: [3, 1, 2] }];
    const text = reportText({ unit: "µs a set", plan: "3 rounds", figures, goals: [goal(2, "at most", 10)] });
    expect(text).toMatch(/\| 2 \[1–3\] +\|/);
    expect(text.split("\n").at(-1)).toBe("met: ours / theirs: 2x, goal at most 10x");
  });
});

describe("the page of figures", () => {
  const page = "# Benchmarks\n\nWords.\n\n## One\n\nold\n\n## Two\n\nkept\n";

  it("gets a topic's new section in the place of the old", () => {
    expect(withSection(page, "One", "## One\n\nnew")).toBe(
      "# Benchmarks\n\nWords.\n\n## One\n\nnew\n\n## Two\n\nkept\n",
    );
  });

  it("gets the section of a new topic at its end", () => {
    expect(withSection(page, "Three", "## Three\n\nnew")).toBe(`${page}\n## Three\n\nnew\n`);
  });
});
