import { sourceOf } from "./answer-words.ts";
import { findingGroups } from "./finding-groups.ts";
import type { CaseView } from "../../server/staff.ts";

type Denied = Pick<CaseView["denied"][number], "questionId" | "label" | "source" | "reason">;

/** The short name of a yes-or-no question, or the question itself where it has none. */
export function findingName({ questionId, label }: Pick<Denied, "questionId" | "label">): string {
  const group = findingGroups.find(({ findings }) => questionId in findings);
  return group?.findings[questionId] ?? label;
}

/** Everything answered "no", each in one group with how it was said; what has no group stands last in its own words. */
export function denialsOf(
  denied: readonly Denied[],
  withdrawn: readonly { readonly questionId: string; readonly slip: boolean }[] = [],
) {
  const named = denied.map((denial) => ({
    questionId: denial.questionId,
    group: findingGroups.find(({ findings }) => denial.questionId in findings)?.heading ?? "Other",
    name: findingName(denial),
    how: withdrawn.some(({ questionId, slip }) => questionId === denial.questionId && !slip)
      ? "was yes"
      : sourceOf(denial.source, denial.reason),
    source: denial.source,
    reason: denial.reason,
  }));
  return [...findingGroups.map(({ heading }) => heading), "Other"].flatMap((heading) => {
    const items = named.filter(({ group }) => group === heading);
    return items.length > 0 ? [{ heading, items }] : [];
  });
}

/** How most of them were said, so that only the others need a mark; null where nothing was denied. */
export function usualHow(denials: ReturnType<typeof denialsOf>): string | null {
  const groups = Map.groupBy(
    denials.flatMap(({ items }) => items),
    ({ how }) => how,
  );
  const [most] = [...groups].toSorted(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? null;
}
