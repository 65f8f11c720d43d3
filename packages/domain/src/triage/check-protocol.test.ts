import { describe, expect, it } from "vitest";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { checkProtocol } from "./check-protocol.ts";

const definition = definitionOf(authoredContent);
const [first] = definition.rules;

describe("a protocol", () => {
  it("is sound as it was authored", () => expect(() => checkProtocol(definition)).not.toThrow());

  it.each([
    ["names a question that is not there", "leg-strength", 'Unknown question "leg-strength"'],
    ["names an option that is not there", "sex-at-birth = woman", 'has no option "woman"'],
    ["has a number stand alone", "pain-now", "is not a yes or no question"],
    ["compares a list", "pain-regions > 3", "cannot be compared"],
    ["cannot be read", "pain-now >", "Expected a name"],
  ])("is refused where a condition %s", (_fault, when, words) => {
    const rules = first ? [{ ...first, when }] : [];
    expect(rules).toHaveLength(1);
    expect(() => checkProtocol({ ...definition, rules })).toThrow(words);
  });
});
