import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, type AnswerValue, UNSURE } from "../answers.ts";
import type { AnswerKind } from "../content/content.ts";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { rankOf } from "../levels.ts";
import { compileProtocol } from "./compile-protocol.ts";
import { evaluate } from "./evaluate.ts";

const protocol = compileProtocol(definitionOf(authoredContent));
const today = "2026-03-02";
const runs = Number(process.env["PREAMBLE_RUNS"] ?? 2000);
const seed = Number(process.env["PREAMBLE_RUNS_SEED"] ?? Date.now() % 2 ** 31);

function valueOf(kind: AnswerKind): fc.Arbitrary<AnswerValue> {
  switch (kind.type) {
    case "bool":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...kind.options);
    case "multi":
      return fc.uniqueArray(fc.constantFrom(...kind.options), { minLength: 1, maxLength: 4 });
    case "regions":
      return fc
        .uniqueArray(fc.constantFrom(...kind.options), { minLength: 1, maxLength: 4 })
        .map((regions) => ({ regions }));
    case "scale0-10":
      return fc.integer({ min: 0, max: 10 });
    case "int":
      return fc.integer({ min: kind.min, max: Math.min(kind.max, 120) });
    case "number":
      return fc.integer({ min: kind.min * 10, max: kind.max * 10 }).map((tenths) => tenths / 10);
    case "duration":
      return fc.integer({ min: 0, max: 400 });
    case "date":
      return fc.integer({ min: 1930, max: 2024 }).map((year) => `${year}-06-15`);
  }
}

const asked = protocol.questions.filter(({ id }) => id !== "date-of-birth" && id !== "onset-date");
const answersArbitrary: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(
      asked.map(({ id, answer }) => [
        id,
        fc.oneof(
          {
            weight: 6,
            arbitrary: answer.type === "bool" ? fc.constant<AnswerValue>(false) : valueOf(answer),
          },
          { weight: 2, arbitrary: valueOf(answer) },
          { weight: 1, arbitrary: fc.constant<AnswerValue>(UNSURE) },
        ),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((partial): Answers =>
    Object.fromEntries(
      Object.entries(partial).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])),
    ),
  );

const rank = (answers: Answers) => rankOf(evaluate(protocol, answers, today).level);
const redFlags = protocol.questions.filter(
  ({ answer, stage, id }) =>
    answer.type === "bool" && stage === "S" && !["pain-controlled", "first-episode"].includes(id),
);

describe(`over ${runs} generated answer sets, seed ${seed}`, () => {
  it("an unknown is never milder than the mildest real answer", () => {
    const single = asked.filter(({ answer }) => answer.type === "bool" || answer.type === "choice");
    fc.assert(
      fc.property(answersArbitrary, fc.constantFrom(...single), (answers, { id, answer }) => {
        const real: AnswerValue[] = "options" in answer ? [...answer.options] : [true, false];
        const mildest = Math.min(...real.map((value) => rank({ ...answers, [id]: value })));
        expect(rank({ ...answers, [id]: UNSURE })).toBeGreaterThanOrEqual(mildest);
      }),
      { numRuns: runs, seed },
    );
  });

  it("turning a red flag from no to yes never lowers the level", () => {
    fc.assert(
      fc.property(answersArbitrary, fc.constantFrom(...redFlags), (answers, { id }) => {
        expect(rank({ ...answers, [id]: true })).toBeGreaterThanOrEqual(rank({ ...answers, [id]: false }));
      }),
      { numRuns: runs, seed },
    );
  });

  it("the same answers in any order give the same triage", () => {
    fc.assert(
      fc.property(answersArbitrary, (answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(evaluate(protocol, reversed, today)).toEqual(evaluate(protocol, answers, today));
      }),
      { numRuns: runs, seed },
    );
  });

  it("a missing safety answer leaves the form incomplete", () => {
    const always = protocol.questions.filter(
      ({ stage, askedWhen, id }) =>
        stage === "S" && askedWhen === "always" && !/^(age-years|date-of-birth)$/.test(id),
    );
    fc.assert(
      fc.property(answersArbitrary, fc.constantFrom(...always), (answers, { id }) => {
        const { [id]: _left, ...rest } = answers;
        expect(evaluate(protocol, rest, today).complete).toBe(false);
      }),
      { numRuns: runs, seed },
    );
  });
});
