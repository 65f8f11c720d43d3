import type { KeyboardEvent } from "react";

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Takes the focus from a free time along an arrow, through the columns in their order: to the one before or after, or to
 * the first of the column before or after.
 */
export function followArrow(event: KeyboardEvent<HTMLElement>, columns: readonly string[]): void {
  const { key, target, currentTarget } = event;
  const step = steps[key];
  if (!step || !(target instanceof HTMLElement) || !target.matches("[data-free]")) return;
  const perColumn = columns.map((column) => [
    ...currentTarget.querySelectorAll<HTMLElement>(`[data-free="${column}"]`),
  ]);
  const times = perColumn.flat();
  const firsts = perColumn.flatMap(([first]) => first ?? []);
  const own = firsts.findIndex((first) => first.dataset.free === target.dataset.free);
  const to =
    key === "ArrowDown" || key === "ArrowUp" ? times[times.indexOf(target) + step] : firsts[own + step];
  if (!to) return;
  event.preventDefault();
  to.focus();
}
