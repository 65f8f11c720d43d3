import { selectAdvice } from "@preamble/domain/advice/select-advice";
import type { AdviceSituation } from "@preamble/domain/advice/advice-situation";
import type { ProtocolContent } from "@preamble/domain/content/protocol-content";
import type { Say } from "@preamble/domain/content/voice";
import type { Protocol } from "@preamble/domain/triage/compile-protocol";

/** The advice that goes with answers, as it is said to who reads it; an emergency has none. */
export function adviceWords(
  content: ProtocolContent,
  compiled: Protocol,
  situation: AdviceSituation,
  say: Say,
) {
  const ruleIds = situation.triage.fired.map(({ ruleId }) => ruleId);
  return {
    advice: selectAdvice(compiled, content.advice, situation).flatMap((id) => {
      const words = content.advice.words[id];
      if (!words) return [];
      return [{ id, title: say(words.title), how: say(words.how), stop: say(words.stop) }];
    }),
    cautions:
      situation.level === "emergency-now"
        ? []
        : content.advice.cautions
            .filter(({ ruleId }) => ruleIds.includes(ruleId))
            .map(({ words }) => say(words)),
  };
}
