import type { AnswerKind } from "@preamble/domain/content/content";
import type { ProtocolContent } from "@preamble/domain/content/protocol-content";
import type { Language } from "@preamble/domain/languages";
import type { Triage } from "@preamble/domain/triage/triage";
import { mostUrgentFirst } from "./most-urgent-first.ts";

type CaseQuestion = {
  readonly questionId: string;
  readonly label: string;
  /** The same in the patient's language, to be read out; null where that is English. */
  readonly readOut: string | null;
  readonly kind: AnswerKind;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /**
   * Whether its answer would settle a rule, complete the safety screen or mend a contradiction, or the patient
   * would rather give it in person.
   */
  readonly toAsk: boolean;
};

/** Every question that can be answered by phone: those still to be asked, most urgent first, then the others. */
export function caseQuestions(
  content: ProtocolContent,
  { unresolved, missing, contradictions }: Triage,
  inPerson: readonly string[],
  language: Language,
): CaseQuestion[] {
  const wanted = new Set([
    ...mostUrgentFirst(unresolved).flatMap((rule) => rule.missing),
    ...missing,
    ...contradictions.flatMap(({ answers }) => answers.map(({ questionId }) => questionId)),
    ...inPerson,
  ]);
  const byId = new Map(content.questions.map((question) => [question.id, question]));
  return [...new Set([...wanted, ...byId.keys()])].flatMap((id) => {
    const question = byId.get(id);
    if (!question || question.derived) return [];
    return [
      {
        questionId: id,
        label: question.label.en,
        readOut: language === "en" ? null : question.label[language],
        kind: question.answer,
        options: Object.entries(content.optionLabels[id] ?? {}).map(([option, words]) => ({
          id: option,
          label: words.en,
        })),
        toAsk: wanted.has(id),
      },
    ];
  });
}
