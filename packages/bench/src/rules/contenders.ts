import type { Answers } from "@preamble/domain/answers";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { FALSE, TRUE, type Truth, UNKNOWN } from "@preamble/domain/language/truth";
import { compileProtocol, type Protocol } from "@preamble/domain/triage/compile-protocol";
import { withDerived } from "@preamble/domain/triage/derive";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { generateRules, truthsOf } from "./generated-rules.ts";
import { applyRules, jsonLogicRules } from "./json-logic-rules.ts";
import { twoValuedPart } from "./two-valued.ts";

/** The day that ages are counted on. */
export const today = "2026-03-02";

const definition = definitionOf(authoredContent);
const twoValued = twoValuedPart(definition);

/** The engine over every rule, and over the rules that json-logic can express. */
export const protocol = compileProtocol(definition);
export const twoValuedProtocol = compileProtocol(twoValued);

export const generated = generateRules(definition);
export const jsonLogicPart = jsonLogicRules(twoValued);

/** The states that generated functions read, made by the engine. */
export const statesOf = (answers: Answers) => protocol.facts(withDerived(answers, today)).states;

/** What json-logic reads: a copy of the answers with what follows from them. */
export const dataOf = (answers: Answers) => ({ ...withDerived(answers, today) });

/** The rules whose truth is not the engine's, as text. Empty when both agree on these answers. */
export function generatedDisagreements(answers: Answers): string[] {
  const wanted = engineTruths(protocol, answers);
  return truthsOf(generated, statesOf(answers)).flatMap((truth, index) =>
    truth === wanted[index]?.truth ? [] : [`${wanted[index]?.id}: generated ${truth}`],
  );
}

/** The same for json-logic, over answers without gaps. */
export function jsonLogicDisagreements(answers: Answers): string[] {
  const wanted = engineTruths(twoValuedProtocol, answers);
  return applyRules(jsonLogicPart, dataOf(answers)).flatMap((holds, index) =>
    (holds ? TRUE : FALSE) === wanted[index]?.truth ? [] : [`${wanted[index]?.id}: json-logic ${holds}`],
  );
}

function engineTruths(engine: Protocol, answers: Answers): { id: string; truth: Truth }[] {
  const { fired, unresolved } = evaluate(engine, answers, today);
  const truths = new Map<string, Truth>();
  for (const { ruleId } of fired) truths.set(ruleId, TRUE);
  for (const { ruleId } of unresolved) truths.set(ruleId, UNKNOWN);
  return engine.rules.map(({ id }) => ({ id, truth: truths.get(id) ?? FALSE }));
}
