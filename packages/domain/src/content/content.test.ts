import { describe, expect, it } from "vitest";
import {
  documentedKnowledge,
  documentedLabels,
  documentedQuestions,
  documentedRules,
} from "../../test/documents.ts";
import { parseCondition } from "../language/parse.ts";
import { printCondition } from "../testing/print-condition.ts";
import type { AnswerKind } from "./content.ts";
import { emergencyActionFor } from "./emergency-words.ts";
import { smallerChoices } from "./options/short-choices.ts";
import { authoredContent } from "./protocol-content.ts";

function written(answer: AnswerKind): string {
  switch (answer.type) {
    case "choice":
    case "multi":
      return `${answer.type}{${answer.options.join(",")}}`;
    case "int":
    case "number":
      return `${answer.type}(${answer.unit})`;
    case "duration":
      return "duration(days)";
    case "bool":
    case "date":
    case "regions":
    case "scale0-10":
      return answer.type;
  }
}

describe("the catalogue", () => {
  it("holds the 161 documented questions with their labels, answers, stages and conditions", () => {
    const built = authoredContent.questions.map(({ id, label, answer, stage, askedWhen, optional }) => ({
      id,
      en: label.en,
      es: label.es,
      answer: written(answer),
      stage,
      askedWhen: printCondition(parseCondition(askedWhen)),
      optional,
    }));
    const documented = documentedQuestions().map((row) => ({
      ...row,
      answer: row.answer.replace("; derived", ""),
    }));
    expect(documented).toHaveLength(161);
    expect(built).toEqual(documented);
  });

  it("holds the 56 documented knowledge items", () => {
    expect(documentedKnowledge()).toHaveLength(56);
    expect(authoredContent.knowledge.map(({ id, label }) => [id, label.en, label.es])).toEqual(
      documentedKnowledge(),
    );
  });

  it.each(documentedLabels())("labels $option of $questionId as the document does", (documented) => {
    const { questionId, option, en, es } = documented;
    const labels =
      questionId === "smaller-choices" ? smallerChoices : authoredContent.optionLabels[questionId];
    expect(labels?.[option]).toEqual({ en, es });
  });

  it("labels every option in both languages", () => {
    for (const options of Object.values(authoredContent.optionLabels)) {
      for (const { en, es } of Object.values(options)) expect([en.trim(), es.trim()]).not.toContain("");
    }
  });

  it("puts every question on exactly one page, except the age, which is worked out", () => {
    const placed = authoredContent.pages.flatMap(({ items }) => items.map(({ questionId }) => questionId));
    const expected = authoredContent.questions.map(({ id }) => id).filter((id) => id !== "age-years");
    expect(placed.toSorted()).toEqual(expected.toSorted());
  });
});

describe("the rules", () => {
  const documented = documentedRules();

  it("are the 115 documented ones, in order", () => {
    expect(documented).toHaveLength(115);
    expect(authoredContent.rules.map(({ id, family, level }) => ({ id, family, level }))).toEqual(
      documented.map(({ id, family, level }) => ({ id, family, level })),
    );
  });

  it.each(documented)("$id prints back as the document writes it", ({ id, when }) => {
    const rule = authoredContent.rules.find((one) => one.id === id);
    expect(printCondition(parseCondition(rule?.when ?? ""))).toBe(when);
  });

  it.each(documented)("$id says to patients and clinicians, and why, what the document says", (one) => {
    const rule = authoredContent.rules.find(({ id }) => id === one.id);
    expect({
      patientMessage: rule?.patientMessage.en,
      clinicianMessage: rule?.clinicianMessage,
      rationale: rule?.rationale,
      citation: rule?.citation,
      action: rule?.action,
    }).toEqual({
      patientMessage: one.patientMessage,
      clinicianMessage: one.clinicianMessage,
      rationale: one.rationale,
      citation: one.citation,
      action: one.action,
    });
  });

  it("each have an emergency action when they are emergencies", () => {
    const emergencies = documented.filter(({ level }) => level === "emergency-now");
    expect(emergencies.filter(({ id }) => emergencyActionFor([id]) === null)).toEqual([]);
  });
});
