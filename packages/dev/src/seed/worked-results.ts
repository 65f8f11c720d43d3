import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { rankOf } from "@preamble/domain/levels";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { completeAnswers } from "./complete-answers.ts";
import { workedCases } from "@preamble/domain/testing/worked-cases";

/** The worked cases as they are sent, each with what triage finds, in the columns of a case. */
export function workedResults(today: string) {
  const protocol = compileProtocol(definitionOf(authoredContent));
  return workedCases().map(({ answers: given }, place) => {
    const answers = completeAnswers(protocol, given, today);
    const result = evaluate(protocol, answers, today);
    return {
      place,
      answers,
      result,
      age: Number(answers["age-years"]),
      levelRank: rankOf(result.level),
      families: [...new Set(result.fired.map(({ family }) => family))].toSorted(),
      unresolved: result.unresolved.length,
    };
  });
}
