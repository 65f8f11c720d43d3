import { authoredContent } from "@preamble/domain/content/protocol-content";
import { describe, expect, it } from "vitest";
import { generatedAnswers, withoutGaps, answersWorked } from "../rules/answer-sets.ts";
import {
  generatedDisagreements,
  jsonLogicDisagreements,
  protocol,
  today,
  twoValuedProtocol,
} from "../rules/contenders.ts";

const worked = answersWorked();
const sets = [...worked, ...generatedAnswers(protocol, 100, 7)];

describe("the contenders of the rules benchmark", () => {
  it("read all 93 worked cases", () => expect(worked).toHaveLength(93));

  it("agree with the engine on every rule, known or not: generated functions", () => {
    expect(sets.flatMap(generatedDisagreements)).toEqual([]);
  });

  it("agree with the engine on every two-valued rule: json-logic", () => {
    expect(sets.flatMap((answers) => jsonLogicDisagreements(withoutGaps(protocol, answers, today)))).toEqual(
      [],
    );
  });

  it("leave out of the two-valued part the rules that say MAYBE, and no others", () => {
    const kept = new Set(twoValuedProtocol.rules.map(({ id }) => id));
    const left = authoredContent.rules.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
    const maybe = authoredContent.rules.filter(({ when }) => /MAYBE|d-ces-recent/.test(when));
    expect(left).toEqual(maybe.map(({ id }) => id));
    expect(left).not.toEqual([]);
  });
});
