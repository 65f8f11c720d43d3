import type { Language } from "../languages.ts";
import type { ProtocolDefinition, QuestionDefinition, RuleDefinition } from "./content.ts";
import type { Control } from "./pages/page.ts";
import type { ProtocolContent } from "./protocol-content.ts";
import type { Say } from "./voice.ts";

type LocalizedQuestion = QuestionDefinition & {
  readonly label: string;
  readonly optionLabels?: Readonly<Record<string, string>>;
};

export type LocalizedItem = {
  readonly questionId: string;
  readonly control: Control;
  readonly words?: string;
  readonly list?: 2;
  readonly inPerson?: true;
  readonly nested?: true;
};

export type LocalizedPage = {
  readonly id: string;
  readonly stage: QuestionDefinition["stage"];
  readonly title: string;
  readonly lead?: string;
  readonly items: readonly LocalizedItem[];
};

type LocalizedRule = RuleDefinition & {
  /** What the patient reads of answers that contradict each other. */
  readonly message?: string;
};

/** The protocol as the browser gets it: one language, and nothing that only clinicians read. */
export type LocalizedProtocol = Omit<ProtocolDefinition, "questions" | "rules"> & {
  readonly language: Language;
  readonly rules: readonly LocalizedRule[];
  readonly questions: readonly LocalizedQuestion[];
  readonly pages: readonly LocalizedPage[];
};

export function localizeProtocol(
  content: ProtocolContent,
  hash: string,
  language: Language,
  say: Say,
): LocalizedProtocol {
  return {
    hash,
    language,
    facts: content.facts,
    rules: content.rules.map(({ id, family, level, when, patientMessage }) => ({
      id,
      family,
      level,
      when,
      ...(family === "contradiction" && { message: say(patientMessage) }),
    })),
    questions: content.questions.map(({ id, answer, stage, askedWhen, optional, label }) => ({
      id,
      answer,
      stage,
      askedWhen,
      ...(optional && { optional }),
      label: say(label),
      ...("options" in answer && {
        optionLabels: Object.fromEntries(
          Object.entries(content.optionLabels[id] ?? {}).map(([option, words]) => [option, say(words)]),
        ),
      }),
    })),
    pages: content.pages.map(({ id, stage, title, lead, items }) => ({
      id,
      stage,
      title: say(title),
      ...(lead && { lead: say(lead) }),
      items: items.map(({ words, ...item }) => ({ ...item, ...(words && { words: say(words) }) })),
    })),
  };
}
