import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./theme.css", import.meta.url), "utf8");

/** The colours set in the first block after `start`. */
function colorsAfter(start: string): Map<string, string> {
  const block = css.slice(css.indexOf(start)).split("}")[0] ?? "";
  return new Map(
    [...block.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [name, hex]),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio, WCAG 2.2: 1 to 21. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const levels = ["emergency-now", "same-day", "within-48-hours", "within-2-weeks", "routine", "self-care"];
const words = ["ink", "muted", "accent", "danger", ...levels.map((level) => `level-${level}`)];
const schemes = {
  light: colorsAfter("@theme"),
  dark: colorsAfter("@media (prefers-color-scheme: dark)"),
};

it("measures black on white as 21 to 1 and a colour on itself as 1 to 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#777777")).toBe(1);
});

it("gives every colour of the light scheme a dark twin", () => {
  expect([...schemes.dark.keys()]).toEqual([...schemes.light.keys()]);
});

describe.each(Object.entries(schemes))("in the %s scheme", (_, colors) => {
  const color = (name: string) => {
    const hex = colors.get(name);
    if (!hex) throw new Error(`no colour ${name}`);
    return hex;
  };

  describe.each(["paper", "sheet"])("on %s", (ground) => {
    it.each(words)("%s can be read as text (4.5 to 1)", (name) => {
      expect(contrast(color(name), color(ground))).toBeGreaterThanOrEqual(4.5);
    });

    it.each(["edge", "accent"])(
      "%s can be seen as the line of a control or the focus ring (3 to 1)",
      (name) => {
        expect(contrast(color(name), color(ground))).toBeGreaterThanOrEqual(3);
      },
    );
  });
});
