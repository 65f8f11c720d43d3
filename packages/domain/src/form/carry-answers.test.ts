import { describe, expect, it } from "vitest";
import type { Answers } from "../answers.ts";
import { authoredContent, type ProtocolContent } from "../content/protocol-content.ts";
import type { Question } from "../content/content.ts";
import { carryAnswers } from "./carry-answers.ts";

const answers: Answers = { fainted: true, "onset-speed": "sudden", "pain-now": 7, "peg-1": 4, "phq2-1": 1 };

/** The authored content with one question put differently. */
function withQuestion(id: string, change: (question: Question) => Question): ProtocolContent {
  const questions = authoredContent.questions.map((one) => (one.id === id ? change(one) : one));
  return { ...authoredContent, version: "2.0.0", questions };
}
const carriedTo = (next: ProtocolContent) => carryAnswers(authoredContent, next, answers);

describe("answers under a newer protocol", () => {
  it("all stay where nothing that was asked has changed", () => {
    const next = { ...authoredContent, version: "2.0.0", rules: authoredContent.rules.slice(1) };
    expect(carriedTo(next)).toEqual({ answers, dropped: [] });
  });

  it.each<[string, ProtocolContent, string[]]>([
    [
      "its words",
      withQuestion("fainted", (one) => ({ ...one, label: { ...one.label, en: "Did you fall?" } })),
      ["fainted"],
    ],
    [
      "its kind",
      withQuestion("pain-now", (one) => ({
        ...one,
        answer: { type: "int", unit: "points", min: 0, max: 100 },
      })),
      ["pain-now"],
    ],
    [
      "its options",
      withQuestion("onset-speed", (one) => ({
        ...one,
        answer: { type: "choice", options: ["sudden", "slow"] },
      })),
      ["onset-speed"],
    ],
    [
      "the words of an option",
      {
        ...authoredContent,
        optionLabels: {
          ...authoredContent.optionLabels,
          "onset-speed": {
            ...authoredContent.optionLabels["onset-speed"],
            sudden: { en: "Within a day", es: "En un día" },
          },
        },
      },
      ["onset-speed"],
    ],
    [
      "its words on its page",
      {
        ...authoredContent,
        pages: authoredContent.pages.map((page) => ({
          ...page,
          items: page.items.map((item) =>
            item.questionId === "fainted" ? { ...item, words: { en: "I fell", es: "Me caí" } } : item,
          ),
        })),
      },
      ["fainted"],
    ],
    [
      "its questionnaire",
      withQuestion("peg-score", (one) => ({ ...one, label: { ...one.label, en: "Other" } })),
      ["peg-1"],
    ],
    [
      "itself: the question is gone",
      { ...authoredContent, questions: authoredContent.questions.filter(({ id }) => id !== "fainted") },
      ["fainted"],
    ],
  ])("is asked again where a question changed %s", (_what, next, dropped) => {
    const carried = carriedTo(next);
    expect(carried.dropped).toEqual(dropped);
    const kept = Object.entries(answers).filter(([id]) => !dropped.includes(id));
    expect(carried.answers).toEqual(Object.fromEntries(kept));
  });

  it("stay where only the Spanish words were mended", () => {
    const next = withQuestion("fainted", (one) => ({ ...one, label: { ...one.label, es: "¿Se desmayó?" } }));
    expect(carriedTo(next).dropped).toEqual([]);
  });
});
