import type { Rule } from "../content/content.ts";
import type { Say } from "../content/voice.ts";
import type { Level } from "../levels.ts";
import type { FiredRule } from "../triage/triage.ts";

const most = 2;

/** Rules whose message promises a call, which stands only for who gave a phone that is safe to call. */
const promisingCall: readonly string[] = ["self-harm-passive", "nsaid-risk"];

/**
 * Why, in the patient's words: messages of the rules fired at the level in force, two at most, and how many
 * more there are. A promise is made only where a slot stands behind it, and that of a call only to who can be called
 * (docs/clinical/journey.md section 3, triage-rules.md section 6).
 */
export function patientReasons(
  rules: readonly Rule[],
  fired: readonly Pick<FiredRule, "ruleId" | "level">[],
  { level, booked, called, say }: { level: Level; booked: boolean; called: boolean; say: Say },
): { reasons: string[]; moreReasons: number } {
  const inForce = fired.filter((rule) => rule.level === level).map(({ ruleId }) => ruleId);
  const messages = rules
    .filter(({ id }) => inForce.includes(id))
    .map(({ id, patientMessage, unbookedMessage }) =>
      booked && (called || !promisingCall.includes(id))
        ? patientMessage
        : (unbookedMessage ?? patientMessage),
    );
  const reasons = [...new Set(messages.map(say))].slice(0, most);
  return { reasons, moreReasons: messages.length - reasons.length };
}
