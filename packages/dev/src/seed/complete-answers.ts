import { type Answers, type AnswerValue, UNSURE } from "@preamble/domain/answers";
import type { AnswerKind } from "@preamble/domain/content/content";
import type { Protocol } from "@preamble/domain/triage/compile-protocol";
import { evaluate } from "@preamble/domain/triage/evaluate";

function mildest(kind: AnswerKind): AnswerValue {
  switch (kind.type) {
    case "bool":
      return false;
    case "choice":
      return (
        kind.options.find((option) => ["none", "no", "never", "same"].includes(option)) ??
        kind.options[0] ??
        ""
      );
    case "multi":
      return ["none"];
    case "regions":
      return { regions: ["low-back"] };
    case "scale0-10":
    case "duration":
    case "int":
    case "number":
      return 0;
    case "date":
      return "1980-01-01";
  }
}

/**
 * Answers that the safety screen still asks for, added until it is complete: "not sure" where a rule waits
 * for the answer, so that it stays unresolved, else the mildest there is.
 */
export function completeAnswers(protocol: Protocol, answers: Answers, today: string): Answers {
  let complete = answers;
  for (;;) {
    const { missing, unresolved } = evaluate(protocol, complete, today);
    const [open] = missing;
    const kind = open && protocol.answerKind(open);
    if (!kind) return complete;
    const awaited = unresolved.some((rule) => rule.missing.includes(open));
    complete = { ...complete, [open]: awaited ? UNSURE : mildest(kind) };
  }
}
