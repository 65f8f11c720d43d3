import { type Level, rankOf } from "@preamble/domain/levels";

/** By level, most urgent first; of one level the order stays. */
export function mostUrgentFirst<Item extends { readonly level: Level }>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => rankOf(other.level) - rankOf(one.level));
}
