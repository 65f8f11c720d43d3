import { expect, it } from "vitest";
import { textAbout } from "../../text/text-about.ts";
import { textIn } from "../../text/text.ts";
import { levelLine } from "./level-line.ts";

const time = "Mon 7 Dec, 08:30";
const sameDay = (goesElsewhere: boolean) => ({ level: "same-day", goesElsewhere }) as const;

it("a same-day form that came too late reads to go to urgent care now, and when the clinic calls; never today", () => {
  for (const language of ["en", "es"] as const) {
    for (const name of [null, "Rosa"]) {
      const line = levelLine(sameDay(true), textAbout(textIn(language), name), time);
      expect(line).toMatch(/urgent care/);
      expect(line).toMatch(/nurse line|línea de enfermeras/);
      expect(line).toContain(time);
      expect(line).not.toMatch(/today|hoy/);
    }
  }
});

it("one that came in time is spoken with today", () => {
  expect(levelLine(sameDay(false), textIn("en"), time)).toMatch(/with you today, by Mon 7 Dec, 08:30/);
});
