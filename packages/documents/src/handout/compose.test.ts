import { authoredContent } from "@preamble/domain/content/protocol-content";
import { languages } from "@preamble/domain/languages";
import { isEasy } from "@preamble/domain/testing/readability/readability";
import { describe, expect, it } from "vitest";
import { composeHandout } from "./compose.ts";
import { exampleHandout } from "../testing/example-handout.ts";
import { handoutWords } from "./handout-words.ts";

const at = {
  renderedAt: new Date("2026-12-01T15:44:00Z"),
  verify: "https://intake.example.org/lowcountry/verify/0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10",
};
const compose = (language: "en" | "es", changes = {}) =>
  composeHandout({ ...exampleHandout(language), ...changes }, at, () => true);

describe.each(languages)("the fixed words in %s", (language) => {
  it("are easy to read", () => {
    const shown = Object.values(handoutWords(language)).map((words) => words.replaceAll(/\{\w+\}/g, "Ana"));
    expect(isEasy(shown, language)).toBe(true);
  });
});

it("gives the visit in the patient's language on the clinic's clock, with whom and where", () => {
  expect(compose("en").visit).toEqual({
    heading: "Your visit",
    when: "Wed 2 Dec, 10:30 (New York)",
    lines: [
      "First visit at the clinic",
      "With Dr Theo Marshgrass",
      "Harbor Street",
      "12 Harbor Street",
      "Charleston, SC 29401",
      "If you can’t come, call us: +1 843 555 0100.",
    ],
  });
  expect(compose("es").visit?.when).toBe("mié 2 dic, 10:30 (Nueva York)");
});

it("names no place for a call", () => {
  const visit = { ...exampleHandout("en").visit!, visitType: "phone-call" };
  expect(compose("en", { visit }).visit?.lines.join()).not.toContain("Harbor Street");
});

it("says how to get a visit where none is booked, and what to do now instead of until then", () => {
  const { visit, adviceHeading } = compose("en", { visit: null });
  expect(visit?.lines).toEqual(["You have no visit with us yet. To book one, call us: +1 843 555 0100."]);
  expect([visit?.heading, adviceHeading]).toEqual(["How soon to be seen", "What you can do now"]);
  expect(compose("en").adviceHeading).toBe("Until then");
});

const inTime = exampleHandout("en").standing!;
it.each([
  ["en", { ...inTime }, "You need to speak with us by Tue 1 Dec, 13:00 (New York)."],
  ["es", { ...inTime }, "Debe hablar con nosotros antes de: mar 1 dic, 13:00 (Nueva York)."],
  [
    "en",
    { ...inTime, level: "within-48-hours" },
    "You need a visit or a call with us by Tue 1 Dec, 13:00 (New York).",
  ],
  [
    "es",
    { ...inTime, level: "within-48-hours" },
    "Hace falta una cita o una llamada antes de: mar 1 dic, 13:00 (Nueva York).",
  ],
  ["en", { ...inTime, level: "within-2-weeks" }, "You need a visit in the two weeks from Tue 1 Dec."],
  [
    "es",
    { ...inTime, level: "within-2-weeks" },
    "Hace falta una cita en las dos semanas desde el mar 1 dic.",
  ],
  ["en", { ...inTime, level: "routine" }, "A normal visit is fine."],
  ["es", { ...inTime, level: "routine" }, "Una cita normal está bien."],
  ["en", { ...inTime, level: "self-care" }, "The tips below can help now."],
  ["es", { ...inTime, level: "self-care" }, "Los consejos de abajo ya pueden ayudar."],
  ["en", { ...inTime, goesElsewhere: true }, /^We can’t look at this in time\. Go to urgent care now/],
  [
    "en",
    { ...inTime, dueAt: new Date("2026-12-01T15:00:00Z") },
    "You need to speak with us, and soon. Call us now: +1 843 555 0100.",
  ],
  [
    "en",
    { ...inTime, level: "within-2-weeks", raisedAt: new Date("2026-11-17T15:00:00Z") },
    "You need to speak with us, and soon. Call us now: +1 843 555 0100.",
  ],
] as const)("says in %s how soon who has no visit must be seen: %o", (language, standing, words) => {
  const when = compose(language, { visit: null, standing }).visit?.when;
  if (typeof words === "string") expect(when).toBe(words);
  else expect(when).toMatch(words);
});

it("says nothing of a visit to who was called, was seen or is done with", () => {
  const { visit, adviceHeading } = compose("en", { visit: null, standing: null });
  expect([visit, adviceHeading]).toEqual([null, "What you can do now"]);
});

it("keeps the advice in its order, each with when to stop, the last with when to get help", () => {
  const { words } = authoredContent.advice;
  expect(compose("es").advice.map(({ title }) => title)).toEqual(
    ["gentle-movement", "heat-pack", "pro-help-early"].map((id) => words[id]?.title.es),
  );
  expect(compose("en").advice[0]?.stop).toMatch(/^When to stop: /);
  expect(compose("en").advice[2]?.stop).toMatch(/^Get help at once /);
});

it("carries the clinic's initials and colour, or the first letters of its name on the product's own", () => {
  expect(compose("en").mark).toEqual({ initials: "LS", colour: "#0f5c57" });
  const clinic = {
    ...exampleHandout("en").clinic,
    name: "Żuraw & Ćma Back Care",
    initials: null,
    colour: null,
  };
  expect(compose("en", { clinic }).mark).toEqual({ initials: "ŻĆ", colour: "#0b5563" });
});
