import { protocolHash } from "../protocol-hash.ts";
import { advice, type AdviceContent } from "./advice.ts";
import type { FactDefinition, KnowledgeItem, ProtocolDefinition, Question, Rule } from "./content.ts";
import { facts } from "./facts.ts";
import { type HelperVoice, helperVoice } from "./helper-voice/helper-voice.ts";
import { knowledge } from "./knowledge/knowledge.ts";
import { optionLabel } from "./option-label.ts";
import type { Page } from "./pages/page.ts";
import { pages } from "./pages/pages.ts";
import { questions } from "./questions/questions.ts";
import { rules } from "./rules/rules.ts";
import type { Words } from "./words.ts";

/** The whole of one published version of the clinical content. */
export type ProtocolContent = {
  readonly version: string;
  readonly questions: readonly Question[];
  /** Labels by question id and option id. */
  readonly optionLabels: Readonly<Record<string, Readonly<Record<string, Words>>>>;
  readonly facts: readonly FactDefinition[];
  readonly rules: readonly Rule[];
  readonly pages: readonly Page[];
  /** Absent from protocols that were published before it was written. */
  readonly helperVoice?: HelperVoice;
  readonly knowledge: readonly KnowledgeItem[];
  readonly advice: AdviceContent;
};

function labelsOf({ id, answer }: Question): Record<string, Words> {
  if (!("options" in answer)) return {};
  return Object.fromEntries(answer.options.map((option) => [option, optionLabel(id, option)]));
}

/** The content authored in this package; the first protocol that a clinic publishes. */
export const authoredContent: ProtocolContent = {
  version: "1.0.0",
  questions,
  optionLabels: Object.fromEntries(
    questions
      .filter(({ answer }) => "options" in answer)
      .map((question) => [question.id, labelsOf(question)]),
  ),
  facts,
  rules,
  pages,
  helperVoice,
  knowledge,
  advice,
};

/** What `compileProtocol` takes, with the hash that names this content. */
export function definitionOf(content: ProtocolContent): ProtocolDefinition {
  const { questions, facts, rules } = content;
  return { hash: protocolHash(content), questions, facts, rules };
}
