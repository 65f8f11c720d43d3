import type { AdviceContent, AdvicePattern } from "../content/advice.ts";
import type { Family } from "../content/content.ts";
import { rankOf } from "../levels.ts";
import type { Protocol } from "../triage/compile-protocol.ts";
import { type AdviceSituation, readSituation } from "./advice-situation.ts";

const last = "pro-help-early";
/** Places before the last item. */
const most = 5;
const fewest = 2;

/**
 * Knowledge items for a patient, `pro-help-early` always last: 3 to 6, or none for an emergency
 * (docs/clinical/journey.md section 6; docs/decisions/003-advice-where-guards-hit.md).
 */
export function selectAdvice(
  protocol: Protocol,
  advice: AdviceContent,
  situation: AdviceSituation,
): string[] {
  const { level, triage } = situation;
  if (level === "emergency-now") return [];
  const { isTrue, mayShow } = readSituation(protocol, advice, situation);
  const warmOrCold = isTrue(advice.coldWhen) ? "cold-pack" : "heat-pack";
  const hasFired = (rules: readonly string[]) => triage.fired.some(({ ruleId }) => rules.includes(ruleId));
  const named = (items: readonly string[]) =>
    items.map((item) => (item === "heat-pack" ? warmOrCold : item)).filter((item) => item !== last);
  const applies = ({ rules, when, items }: AdvicePattern) =>
    isTrue(when) &&
    (rules.length === 0 || hasFired(rules)) &&
    (level !== "within-2-weeks" || named(items).every(mayShow));

  const lists = [advice.byLevel[level]];
  const takesPatterns = rankOf(level) <= rankOf("within-2-weeks");
  if (takesPatterns) lists.push(...advice.patterns.filter(applies).map(({ items }) => items));
  if (level === "within-48-hours" && onlyMildRules(situation)) lists.push(["gentle-movement"]);
  const items = new Set(
    lists.flatMap(named).filter((item) => isTrue(advice.onlyWhen[item] ?? "always") && mayShow(item)),
  );

  const chosen = [...items].slice(0, most);
  if (takesPatterns && hasFired(["contrib-smoking"])) chosen.splice(most - 1, 1, "stop-smoking");
  const spare = advice.byLevel["same-day"].filter((item) => item !== last && !items.has(item));
  return [...chosen, ...spare.slice(0, Math.max(0, fewest - chosen.length)), last];
}

const mildFamilies: readonly Family[] = ["function", "medicine-safety", "contradiction"];

/** Whether only rules of function, medicine safety or contradiction put the case within 48 hours. */
function onlyMildRules({ level, triage }: AdviceSituation): boolean {
  const atLevel = [...triage.fired, ...triage.unresolved].filter(
    (rule) => rankOf(rule.level) >= rankOf(level),
  );
  return (
    triage.escalations.length === 0 &&
    atLevel.length > 0 &&
    atLevel.every(({ family }) => mildFamilies.includes(family))
  );
}
