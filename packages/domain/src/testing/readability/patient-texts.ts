import { disabledQuestions } from "../../content/disabled-questions.ts";
import { emergencyWords } from "../../content/emergency-words.ts";
import { glossaryIn } from "../../content/glossary.ts";
import { instruments } from "../../content/instruments.ts";
import type { ProtocolContent } from "../../content/protocol-content.ts";
import { sayIn, type Voice } from "../../content/voice.ts";
import type { Words } from "../../content/words.ts";
import { meaningsIn } from "../../form/meanings.ts";

type PatientText = { readonly id: string; readonly words: readonly Words[] };

/** The explanations that stand under a text; nothing where it has none. */
const explained = (words: Words): Words => ({
  en: meaningsIn(words.en, glossaryIn("en")),
  es: meaningsIn(words.es, glossaryIn("es")),
});

/** All that a patient, or who answers for one, reads of a protocol, in the portions in which it is read. */
export function patientTexts(content: ProtocolContent, voice: Voice = "patient"): PatientText[] {
  const { pages, questions, optionLabels, rules, advice } = content;
  const [en, es] = [sayIn(content, "en", voice), sayIn(content, "es", voice)];
  const said = (words: Words): Words => ({ en: en(words), es: es(words) });
  const question = new Map(questions.map((one) => [one.id, one]));
  const asked = (id: string): readonly Words[] => {
    const instrument = instruments.find(({ scoreId }) => scoreId === id);
    if (!instrument) return Object.values(optionLabels[id] ?? {});
    const { lead, items, lowest, highest, points = [] } = instrument;
    return [lead, ...items.map(({ words }) => words), lowest, highest, ...points];
  };
  return [
    ...pages.map(({ id, title, lead, items }) => {
      const words = [
        title,
        ...(lead ? [lead] : []),
        ...items
          .filter(({ questionId }) => !disabledQuestions.has(questionId))
          .flatMap(({ questionId, words: own }) => [
            own ?? question.get(questionId)?.label ?? [],
            ...asked(questionId),
          ])
          .flat(),
      ].map(said);
      return { id: `page ${id}`, words: [...words, ...words.map(explained)] };
    }),
    ...Object.entries(advice.words).map(([id, { title, how, stop }]) => ({
      id: `advice ${id}`,
      words: [title, how, stop].map(said),
    })),
    ...advice.cautions.map(({ ruleId, words }) => ({ id: `caution ${ruleId}`, words: [said(words)] })),
    ...rules.map(({ id, patientMessage }) => ({ id: `rule ${id}`, words: [said(patientMessage)] })),
    ...rules.flatMap(({ id, unbookedMessage }) =>
      unbookedMessage ? [{ id: `rule ${id}, unbooked`, words: [said(unbookedMessage)] }] : [],
    ),
    ...Object.entries(emergencyWords).map(([action, { heading, button, more, going }]) => ({
      id: `emergency ${action}`,
      words: [heading, button, ...more, going].map(said),
    })),
  ];
}
