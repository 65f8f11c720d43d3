export type Choice = { readonly id: string; readonly name: string };

/**
 * Whom or what the schedule may be narrowed to: who is here and whoever else has visits, by name. What is chosen stays a
 * choice though it is neither, so that a filter never turns into everyone by itself.
 */
export function choicesOf(here: readonly Choice[], withVisits: readonly Choice[], chosen: string): Choice[] {
  const names = new Map([...withVisits, ...here].map(({ id, name }) => [id, name]));
  if (chosen && !names.has(chosen)) names.set(chosen, "no longer here");
  return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The words of a filter, for the heading of what it leaves. */
export const chosenNames = (...filters: readonly { choices: readonly Choice[]; chosen: string }[]): string =>
  filters
    .flatMap(({ choices, chosen }) => choices.find(({ id }) => id === chosen)?.name ?? [])
    .map((name) => `, ${name}`)
    .join("");
