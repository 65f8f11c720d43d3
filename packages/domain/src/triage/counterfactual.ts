import type { Answers, AnswerValue } from "../answers.ts";
import type { AnswerKind } from "../content/content.ts";
import { type Level, levels, rankOf } from "../levels.ts";
import { addedLevel } from "./added-level.ts";
import type { CompiledQuestion, Protocol } from "./compile-protocol.ts";
import { evaluate } from "./evaluate.ts";
import type { Triage } from "./triage.ts";

type Counterfactual = {
  /** The level that triage would find. */
  readonly level: Level;
  /** In catalogue order; `to` is the mildest value of the question. */
  readonly changes: readonly { readonly questionId: string; readonly to: AnswerValue }[];
};

const mostChanges = 3;

/**
 * The smallest set of answers, at most three, whose change to their mildest value lowers the level that
 * triage finds; ties go by catalogue order, null where there is none. Only answers that fired or unresolved
 * rules cite are changed, and of those the ones that have a mildest value: no place is milder than another,
 * and no age. `today` is an ISO date.
 */
export function counterfactual(protocol: Protocol, answers: Answers, today: string): Counterfactual | null {
  const found = evaluate(protocol, answers, today);
  const holding = new Set(citedAtTop(found));
  const changes = protocol.questions
    .filter(({ id }) => holding.has(id) && !unordered.has(id))
    .flatMap((question) => mildest(protocol, answers, today, question))
    .filter(({ questionId, to }) => JSON.stringify(answers[questionId]) !== JSON.stringify(to));
  for (let size = 1; size <= mostChanges; size += 1) {
    for (const chosen of subsets(changes, size)) {
      const changed = {
        ...answers,
        ...Object.fromEntries(chosen.map(({ questionId, to }) => [questionId, to])),
      };
      const { level } = evaluate(protocol, changed, today);
      if (rankOf(level) < rankOf(found.level)) return { level, changes: chosen };
    }
  }
  return null;
}

/** Facts of the person, and a measure whose mildest value lies in the middle. */
const unordered: ReadonlySet<string> = new Set(["age-years", "sex-at-birth", "temperature-c"]);

/** The answers that hold the level up before it is escalated: a milder rule lowers nothing by falling. */
function citedAtTop({ fired, unresolved }: Triage): string[] {
  const base = Math.max(
    0,
    ...fired.map(({ level }) => rankOf(level)),
    ...unresolved.map((rule) => rankOf(addedLevel(rule))),
  );
  return [
    ...fired
      .filter(({ level }) => rankOf(level) === base)
      .flatMap(({ because }) => because.map(({ questionId }) => questionId)),
    ...unresolved.filter((rule) => rankOf(addedLevel(rule)) === base).flatMap(({ missing }) => missing),
  ];
}

/** The value that leaves least urgency by itself: fewest rules at the most urgent level, then at the next. */
function mildest(protocol: Protocol, answers: Answers, today: string, { id, answer }: CompiledQuestion) {
  const weighed = valuesOf(answer).map((to) => ({
    questionId: id,
    to,
    weight: weightOf(evaluate(protocol, { ...answers, [id]: to }, today)),
  }));
  const [first, ...rest] = weighed;
  if (!first) return [];
  const { to } = rest.reduce((best, one) => (isLess(one.weight, best.weight) ? one : best), first);
  return [{ questionId: id, to }];
}

/** The real answers that a question may get, those that deny first. */
function valuesOf(kind: AnswerKind): AnswerValue[] {
  switch (kind.type) {
    case "bool":
      return [false, true];
    case "choice":
      return [...kind.options].toSorted(denialFirst);
    case "multi":
      return kind.options.toSorted(denialFirst).map((option) => [option]);
    case "scale0-10":
      return [0, 10];
    case "int":
    case "number":
      return [kind.min, kind.max];
    case "duration":
    case "regions":
    case "date":
      return [];
  }
}

const denialFirst = (one: string, other: string) => Number(other === "none") - Number(one === "none");

/** How many rules stand at each level, most urgent first; unresolved ones where they add to it. */
function weightOf({ level, fired, unresolved }: Triage): number[] {
  const at = (wanted: Level) =>
    fired.filter((rule) => rule.level === wanted).length +
    unresolved.filter((rule) => addedLevel(rule) === wanted).length;
  return [rankOf(level), ...levels.toReversed().map(at)];
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const index = one.findIndex((count, place) => count !== other[place]);
  return index >= 0 && (one[index] ?? 0) < (other[index] ?? 0);
}

function* subsets<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, item] of items.entries()) {
    for (const rest of subsets(items.slice(index + 1), size - 1)) yield [item, ...rest];
  }
}
