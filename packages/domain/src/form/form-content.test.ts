import { describe, expect, it } from "vitest";
import { workedCases } from "../testing/worked-cases.ts";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { compileProtocol } from "../triage/compile-protocol.ts";
import { evaluate } from "../triage/evaluate.ts";
import { evaluateRules } from "../triage/evaluate-rules.ts";
import { emergenciesOf } from "./emergency-timing.ts";
import { formContent } from "./form-content.ts";
import { maySendNow } from "./steps.ts";

const today = "2026-03-02";
const definition = definitionOf(authoredContent);
const protocol = compileProtocol(definition);
const form = formContent(authoredContent, definition.hash, "en");
// Compiled protocols are kept by their hash; the browser never has the other of the same one.
const inBrowser = compileProtocol({ ...form, hash: "in the browser" });

describe("the rules that the browser gets", () => {
  it("are those of a level at which the form acts, and those of answers that contradict each other", () => {
    const others = form.rules.filter(({ family }) => family !== "contradiction");
    expect(new Set(others.map(({ level }) => level))).toEqual(new Set(["emergency-now", "same-day"]));
    // docs/clinical/triage-rules.md, family contradiction: ten rules.
    expect(form.rules.filter(({ message }) => message)).toHaveLength(10);
  });

  it.each(workedCases())("show and offer for $id what the clinic's server would", ({ answers }) => {
    const here = evaluateRules(inBrowser, answers, today);
    const there = evaluate(protocol, answers, today);
    expect(emergenciesOf(here)).toEqual(emergenciesOf(there));
    expect(maySendNow(here)).toBe(maySendNow(there));
  });
});
