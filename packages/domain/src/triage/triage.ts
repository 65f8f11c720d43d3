import type { AnswerValue } from "../answers.ts";
import type { Family } from "../content/content.ts";
import type { Level } from "../levels.ts";

export type CitedAnswer = {
  readonly questionId: string;
  /** null where the question was asked and not answered. */
  readonly value: AnswerValue | null;
};

export type FiredRule = {
  readonly ruleId: string;
  readonly family: Family;
  readonly level: Level;
  readonly because: readonly CitedAnswer[];
};

export type UnresolvedRule = {
  readonly ruleId: string;
  readonly family: Family;
  readonly level: Level;
  /** Question ids whose answers would settle the rule. */
  readonly missing: readonly string[];
};

export type EscalationId = "esc-two-families" | "esc-frail" | "esc-repeat";

export type DateContradictionId =
  "date-onset-duration" | "date-birth-range" | "date-onset-before-birth" | "date-trauma-duration";

export type Contradiction = {
  readonly id: string;
  readonly answers: readonly CitedAnswer[];
};

/** What triage found. Rules stand in the order of docs/clinical/triage-rules.md. */
export type Triage = {
  readonly protocolHash: string;
  readonly level: Level;
  readonly fired: readonly FiredRule[];
  readonly unresolved: readonly UnresolvedRule[];
  readonly escalations: readonly EscalationId[];
  readonly contradictions: readonly Contradiction[];
  /** Stage S questions that were asked and neither answered nor marked not sure. */
  readonly missing: readonly string[];
  readonly complete: boolean;
};
