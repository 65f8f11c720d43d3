import type { AnswerValue } from "@preamble/domain/answers";
import type { Protocol } from "@preamble/domain/triage/compile-protocol";
import { acceptsAnswer } from "@preamble/domain/triage/accepts-answer";
import { evaluate } from "@preamble/domain/triage/evaluate";

/** A line that cannot be triaged; the message names the line, the id and the value. */
export class TriageLineError extends Error {
  override name = "TriageLineError";
}

/**
 * Triages JSON Lines `{id, answers}` and returns one JSON line each. Throws TriageLineError at the first
 * line that is not sound, so that nothing is returned for a file with a fault.
 */
export function triageLines(text: string, protocol: Protocol, today: string): string[] {
  return text
    .split("\n")
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, number }) => triageLine(line, number, protocol, today));
}

function triageLine(line: string, number: number, protocol: Protocol, today: string): string {
  const { id, answers } = readLine(line, number);
  const checked: Record<string, AnswerValue> = {};
  for (const [questionId, value] of Object.entries(answers)) {
    if (protocol.answerKind(questionId) === undefined) {
      throw new TriageLineError(
        `Line ${number}: unknown question "${questionId}" (value ${JSON.stringify(value)}).`,
      );
    }
    if (!acceptsAnswer(protocol, questionId, value)) {
      throw new TriageLineError(`Line ${number}: "${questionId}" does not take ${JSON.stringify(value)}.`);
    }
    checked[questionId] = value;
  }
  const triage = evaluate(protocol, checked, today);
  return JSON.stringify({
    id,
    level: triage.level,
    fired: triage.fired.map(({ ruleId }) => ruleId),
    unresolved: triage.unresolved.map(({ ruleId }) => ruleId),
    escalations: triage.escalations,
    contradictions: triage.contradictions.map(({ id: contradiction }) => contradiction),
    complete: triage.complete,
    protocol: triage.protocolHash,
  });
}

function readLine(line: string, number: number): { id: string; answers: Record<string, AnswerValue> } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    throw new TriageLineError(`Line ${number}: not JSON (${line.slice(0, 40)}).`);
  }
  if (!isRecord(parsed) || typeof parsed["id"] !== "string" || !isRecord(parsed["answers"])) {
    throw new TriageLineError(`Line ${number}: needs a text "id" and an object "answers".`);
  }
  return { id: parsed["id"], answers: parsed["answers"] as Record<string, AnswerValue> };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
