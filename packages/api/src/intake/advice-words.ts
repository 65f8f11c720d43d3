import { selectAdvice } from "@preamble/domain/advice/select-advice";
import type { AdviceSituation } from "@preamble/domain/advice/advice-situation";
import type { ProtocolContent } from "@preamble/domain/content/protocol-content";
import type { Language } from "@preamble/domain/languages";
import type { Protocol } from "@preamble/domain/triage/compile-protocol";

/** The advice that goes with answers, in the patient's language; an emergency has none. */
export function adviceWords(
  content: ProtocolContent,
  compiled: Protocol,
  situation: AdviceSituation,
  language: Language,
) {
  const ruleIds = situation.triage.fired.map(({ ruleId }) => ruleId);
  return {
    advice: selectAdvice(compiled, content.advice, situation).flatMap((id) => {
      const words = content.advice.words[id];
      if (!words) return [];
      return [{ id, title: words.title[language], how: words.how[language], stop: words.stop[language] }];
    }),
    cautions:
      situation.level === "emergency-now"
        ? []
        : content.advice.cautions
            .filter(({ ruleId }) => ruleIds.includes(ruleId))
            .map(({ words }) => words[language]),
  };
}
