import { describe, expect, it } from "vitest";
import { workedCases } from "../testing/worked-cases.ts";
import type { Answers } from "../answers.ts";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { rankOf } from "../levels.ts";
import { compileProtocol } from "./compile-protocol.ts";
import { counterfactual } from "./counterfactual.ts";
import { evaluate } from "./evaluate.ts";

const protocol = compileProtocol(definitionOf(authoredContent));
const today = "2026-03-02";
const cases = workedCases();
const answersOf = (id: string): Answers => cases.find((one) => one.id === id)?.answers ?? {};
const rank = (answers: Answers) => rankOf(evaluate(protocol, answers, today).level);
const applied = (answers: Answers, changes: readonly { questionId: string; to: Answers[string] }[]) => ({
  ...answers,
  ...Object.fromEntries(changes.map(({ questionId, to }) => [questionId, to])),
});

describe("what would lower the level", () => {
  it("is the one answer that a lone emergency rule rests on", () => {
    const answers = {
      ...answersOf("VS-069"),
      "saddle-numbness": true,
      "pelvic-change-onset": "within-14-days",
    };
    const found = counterfactual(protocol, answers, today);
    expect(found?.changes).toEqual([{ questionId: "saddle-numbness", to: false }]);
    expect(rankOf(found?.level ?? "emergency-now")).toBeLessThan(rankOf("emergency-now"));
  });

  it("may be the answer that is still open (VS-015 is not sure about saddle numbness only)", () => {
    expect(counterfactual(protocol, answersOf("VS-015"), today)?.changes).toEqual([
      { questionId: "saddle-numbness", to: false },
    ]);
  });

  it("is nothing where no level lies below", () => {
    expect(evaluate(protocol, answersOf("VS-003"), today).level).toBe("self-care");
    expect(counterfactual(protocol, answersOf("VS-003"), today)).toBeNull();
  });

  it.each(cases.map(({ id, answers }) => [id, answers as Answers] as const))(
    "of %s lowers it, and no part of it does",
    (_id, answers) => {
      const found = counterfactual(protocol, answers, today);
      if (!found) return expect(found).toBeNull();
      expect(found.changes.length).toBeLessThanOrEqual(3);
      expect(evaluate(protocol, applied(answers, found.changes), today).level).toBe(found.level);
      expect(rankOf(found.level)).toBeLessThan(rank(answers));
      for (const left of found.changes) {
        const part = found.changes.filter((change) => change !== left);
        expect(rank(applied(answers, part))).toBeGreaterThanOrEqual(rank(answers));
      }
      return undefined;
    },
  );
});
