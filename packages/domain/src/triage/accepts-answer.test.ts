import { describe, expect, it } from "vitest";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { acceptsAnswer } from "./accepts-answer.ts";
import { compileProtocol } from "./compile-protocol.ts";

const protocol = compileProtocol(definitionOf(authoredContent));

describe("an answer", () => {
  it.each([
    ["fainted", true],
    ["fainted", "unknown"],
    ["sex-at-birth", "female"],
    ["pain-now", 10],
    ["temperature-c", 38.4],
    ["date-of-birth", "1972-02-29"],
    ["pain-regions", { regions: ["flank-left"] }],
    ["peg-1", 7],
  ])("to %s may be %j", (id, value) => expect(acceptsAnswer(protocol, id, value)).toBe(true));

  it.each([
    ["fainted", "yes"],
    ["sex-at-birth", "woman"],
    ["pain-now", 11],
    ["pain-now", 3.5],
    ["date-of-birth", "1973-02-29"],
    ["date-of-birth", "1973-2-9"],
    ["date-of-birth", "1973-02-09T00:00:00Z"],
    ["pain-regions", { regions: [] }],
    ["pain-regions", ["flank-left"]],
    ["peg-4", 7],
    ["constructor", true],
  ])("to %s is never %j", (id, value) => expect(acceptsAnswer(protocol, id, value)).toBe(false));
});
