import type { Level } from "../levels.ts";
import type { Words } from "./words.ts";

/** What kind of answer a question takes (docs/clinical/clinical-model.md section 1). */
export type AnswerKind =
  | { readonly type: "bool" }
  | { readonly type: "choice" | "multi" | "regions"; readonly options: readonly string[] }
  | { readonly type: "scale0-10" }
  | { readonly type: "int" | "number"; readonly unit: string; readonly min: number; readonly max: number }
  | { readonly type: "duration" }
  | { readonly type: "date" };

/** S safety screen, D details, L daily life, Q questionnaires and mood. */
export type Stage = "S" | "D" | "L" | "Q";

/** What the rules need to know of a question. */
export type QuestionDefinition = {
  readonly id: string;
  readonly answer: AnswerKind;
  readonly stage: Stage;
  /** A condition in the rule language, or "always". */
  readonly askedWhen: string;
  /** An optional question that was left out is not applicable, not unknown. */
  readonly optional?: boolean;
};

type Category =
  | "demographic"
  | "symptom"
  | "medical condition"
  | "medication"
  | "aggravator"
  | "mechanism"
  | "care history"
  | "score"
  | "risk factor: modifiable"
  | "risk factor: not modifiable";

export type Question = QuestionDefinition & {
  readonly label: Words;
  readonly category: Category;
  readonly seeds: readonly string[];
  readonly derived: boolean;
  readonly codes: string;
};

export type FactDefinition = { readonly id: string; readonly when: string };

export const families = [
  "cauda-equina",
  "function",
  "cord-cancer",
  "neuro",
  "cardiovascular",
  "infection",
  "fracture",
  "bleeding",
  "cancer-unknown",
  "child",
  "visceral",
  "pregnancy",
  "inflammatory",
  "electrolyte",
  "psychosocial",
  "medicine-safety",
  "contributor",
  "contradiction",
] as const;

export type Family = (typeof families)[number];

export type RuleDefinition = {
  readonly id: string;
  readonly family: Family;
  readonly level: Level;
  readonly when: string;
};

export type Rule = RuleDefinition & {
  readonly rationale: string;
  readonly citation: string;
  readonly patientMessage: Words;
  /**
   * The patient message without its promise of a visit or a call, for as long as no slot stands behind it
   * (docs/clinical/triage-rules.md section 6).
   */
  readonly unbookedMessage?: Words;
  readonly clinicianMessage: string;
  readonly action: string;
};

export type KnowledgeItem = {
  readonly id: string;
  readonly label: Words;
  readonly category: "mechanism" | "self-care" | "medication" | "therapy" | "prevention";
  readonly seeds: readonly string[];
  readonly codes: string;
  readonly note: string;
};

/** The part of a protocol that triage runs on, in the browser and on the server alike. */
export type ProtocolDefinition = {
  readonly hash: string;
  readonly questions: readonly QuestionDefinition[];
  readonly facts: readonly FactDefinition[];
  readonly rules: readonly RuleDefinition[];
};
