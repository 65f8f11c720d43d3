import { type ActionWords, type EmergencyAction, emergencyWords } from "../content/emergency-words.ts";
import { glossaryIn, type LocalizedTerm } from "../content/glossary.ts";
import { adaptedWording, instruments } from "../content/instruments.ts";
import { localizeProtocol, type LocalizedProtocol } from "../content/localized-protocol.ts";
import { optionGroups } from "../content/options/option-groups.ts";
import type { ProtocolContent } from "../content/protocol-content.ts";
import { sayIn, type Voice } from "../content/voice.ts";
import type { Language } from "../languages.ts";
import { rankOf } from "../levels.ts";

export type LocalizedInstrument = {
  readonly scoreId: string;
  readonly lead: string;
  readonly items: readonly { readonly id: string; readonly words: string }[];
  readonly lowest: string;
  readonly highest: string;
  readonly points?: readonly string[];
};

type LocalizedAction = {
  readonly heading: string;
  readonly button: string;
  readonly phone: ActionWords["phone"];
  readonly more: readonly string[];
  readonly going: string;
};

/** All that the browser needs to show, check and triage the form, in one language and voice. */
export type FormContent = LocalizedProtocol & {
  /** The one that was asked for, or the patient's where the protocol has no other. */
  readonly voice: Voice;
  readonly instruments: readonly LocalizedInstrument[];
  readonly adaptedWording: string;
  readonly optionGroups: Readonly<
    Record<string, readonly { readonly title: string; readonly options: readonly string[] }[]>
  >;
  readonly emergency: Readonly<Record<EmergencyAction, LocalizedAction>>;
  readonly glossary: readonly LocalizedTerm[];
};

/**
 * A protocol with the words that stand around its questions; nothing that only clinicians read, and of the rules
 * those at whose level the form itself acts, by the warning of an emergency and by the offer to send from same-day on,
 * and those of answers that contradict each other, which the patient can put right.
 */
export function formContent(
  content: ProtocolContent,
  hash: string,
  language: Language,
  asked: Voice = "patient",
): FormContent {
  const voice = content.helperVoice ? asked : "patient";
  const say = sayIn(content, language, voice);
  const localized = localizeProtocol(content, hash, language, say);
  return {
    ...localized,
    voice,
    rules: localized.rules.filter(
      ({ family, level }) => rankOf(level) >= rankOf("same-day") || family === "contradiction",
    ),
    adaptedWording: say(adaptedWording),
    instruments: instruments.map(({ scoreId, lead, items, lowest, highest, points }) => ({
      scoreId,
      lead: say(lead),
      items: items.map(({ id, words }) => ({ id, words: say(words) })),
      lowest: say(lowest),
      highest: say(highest),
      ...(points && { points: points.map(say) }),
    })),
    optionGroups: mapValues(optionGroups, (groups) =>
      groups.map(({ title, options }) => ({ title: say(title), options })),
    ),
    emergency: mapValues(emergencyWords, ({ heading, button, phone, more, going }) => ({
      heading: say(heading),
      button: say(button),
      phone,
      more: more.map(say),
      going: say(going),
    })),
    glossary: glossaryIn(language),
  };
}

function mapValues<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Record<Key, To> {
  const entries = Object.entries<From>(record).map(([key, value]) => [key, change(value)] as const);
  return Object.fromEntries(entries) as Record<Key, To>;
}
