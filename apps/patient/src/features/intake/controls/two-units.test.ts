import { voices } from "@preamble/domain/content/voice";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { formContent } from "@preamble/domain/form/form-content";
import { languages } from "@preamble/domain/languages";
import { describe, expect, it } from "vitest";
import { twoUnits, unitOf } from "./two-units.ts";

const unit = (questionId: string, id: string) => {
  const found = twoUnits[questionId]?.units.find((one) => one.id === id);
  if (!found) throw new Error(`${questionId} has no unit ${id}.`);
  return found;
};

describe("a measure that is given in one of two units", () => {
  it.each([
    ["temperature-c", 100.4, "f", 38],
    ["temperature-c", 98.6, "f", 37],
    ["temperature-c", 100.3, "f", 37.9],
    ["temperature-c", 38.04, "c", 38],
    // Eight glasses are the two litres that are advised, so that no rule takes them for too little.
    ["water-liters-day", 8, "glasses", 2],
    ["water-liters-day", 7, "glasses", 1.75],
    ["water-liters-day", 1.5, "liters", 1.5],
  ])("%s: %d in %s is %d", (questionId, amount, id, stored) => {
    expect(unit(questionId, id).stored(amount)).toBe(stored);
  });

  it.each([
    ["temperature-c", 38, "f", 100.4],
    ["water-liters-day", 2, "glasses", 8],
    ["water-liters-day", 2.3, "liters", 2.3],
  ])("%s: %d is shown in %s as %d", (questionId, stored, id, shown) => {
    expect(unit(questionId, id).shown(stored)).toBe(shown);
  });

  it.each([
    ["temperature-c", null, "f"],
    ["temperature-c", 38.3, "f"],
    ["water-liters-day", null, "glasses"],
    ["water-liters-day", 1.75, "glasses"],
    ["water-liters-day", 1.88, "glasses"],
    ["water-liters-day", 1.3, "liters"],
    ["water-liters-day", 1.37, "liters"],
  ])("%s: %d opens in %s, the unit that changes nothing", (questionId, stored, id) => {
    const measure = twoUnits[questionId];
    expect(measure && unitOf(measure, stored).id).toBe(id);
  });
});

describe.each(languages)("what is asked in %s of a measure with two units", (language) => {
  it.each(voices)("names none of them to the %s: the box beside it does", (voice) => {
    const { pages, questions } = formContent(
      authoredContent,
      definitionOf(authoredContent).hash,
      language,
      voice,
    );
    for (const id of Object.keys(twoUnits)) {
      const item = pages.flatMap(({ items }) => items).find(({ questionId }) => questionId === id);
      const asked = item?.words ?? questions.find((question) => question.id === id)?.label;
      expect(asked).toMatch(/\?$/);
      expect(asked).not.toMatch(/°|lit(er|re|ro)|glass|vaso/i);
    }
  });
});
