/** Something that takes time in a column. */
type Placed = { readonly column: string; readonly startsAt: Date; readonly endsAt: Date };

/** A cell of so many steps: what stands in it together, or a gap. */
export type Cell<T> = { readonly at: number; readonly steps: number; readonly items: readonly T[] };

const stepMinutes = 5;
export const hourSteps = 60 / stepMinutes;
const hourMs = 3_600_000;
const stepMs = stepMinutes * 60_000;

/** The whole hours that hold everything, and at least from one time to another. */
export function hoursAround(
  items: readonly Placed[],
  { from, until }: { from: Date; until: Date },
): { from: Date; until: Date } {
  const starts = [from, ...items.map(({ startsAt }) => startsAt)].map(Number);
  const ends = [until, ...items.map(({ endsAt }) => endsAt)].map(Number);
  return {
    from: new Date(Math.floor(Math.min(...starts) / hourMs) * hourMs),
    until: new Date(Math.ceil(Math.max(...ends) / hourMs) * hourMs),
  };
}

/**
 * One column of a day as the cells of a table, from top to bottom without a hole: things that overlap share a cell,
 * and no cell ends later than the day.
 */
export function cellsOf<T extends Placed>(
  items: readonly T[],
  { from, until }: { from: Date; until: Date },
): Cell<T>[] {
  const stepAt = (at: Date, round: (value: number) => number) => round((Number(at) - Number(from)) / stepMs);
  const last = stepAt(until, Math.ceil);
  const cells: Cell<T>[] = [];
  let at = 0;
  for (const item of items.toSorted((a, b) => Number(a.startsAt) - Number(b.startsAt))) {
    const begins = stepAt(item.startsAt, Math.floor);
    const ends = Math.min(last, Math.max(begins + 1, stepAt(item.endsAt, Math.ceil)));
    const before = cells.at(-1);
    if (before && before.items.length > 0 && begins < at) {
      cells[cells.length - 1] = {
        at: before.at,
        steps: Math.max(at, ends) - before.at,
        items: [...before.items, item],
      };
    } else {
      if (begins > at) cells.push({ at, steps: begins - at, items: [] });
      cells.push({ at: begins, steps: ends - begins, items: [item] });
    }
    at = Math.max(at, ends);
  }
  if (at < last) cells.push({ at, steps: last - at, items: [] });
  return cells;
}

type Of = {
  readonly staffMemberId: string;
  readonly clinician: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
};

/** The clinicians by name, planned ones without an item too, and the rows of steps with the cells that begin in each. */
export function dayTable<T extends Of>(
  given: readonly T[],
  planned: readonly { readonly id: string; readonly name: string }[],
  hours: { from: Date; until: Date },
) {
  const items = given.map((one) => ({ ...one, column: one.staffMemberId }));
  const names = new Map([
    ...planned.map(({ id, name }) => [id, name] as const),
    ...items.map(({ staffMemberId, clinician }) => [staffMemberId, clinician] as const),
  ]);
  const columns = [...names]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
  const span = hoursAround(items, hours);
  const cells = columns.flatMap(({ id }) =>
    cellsOf(
      items.filter(({ column }) => column === id),
      span,
    )
      .flatMap(hourly)
      .map((cell) => ({ ...cell, column: id })),
  );
  const byStep = Map.groupBy(cells, ({ at }) => at);
  const count = (span.until.getTime() - span.from.getTime()) / stepMs;
  const rows = Array.from({ length: count }, (_, step) => ({
    at: new Date(span.from.getTime() + step * stepMs),
    cells: byStep.get(step) ?? [],
  }));
  return { columns, rows };
}

/** A gap in pieces that end with each hour, so that a line is drawn there. */
function hourly<T>(cell: Cell<T>): Cell<T>[] {
  if (cell.items.length > 0) return [cell];
  const pieces: Cell<T>[] = [];
  const end = cell.at + cell.steps;
  for (let at = cell.at; at < end;) {
    const next = Math.min(end, (Math.floor(at / hourSteps) + 1) * hourSteps);
    pieces.push({ at, steps: next - at, items: [] });
    at = next;
  }
  return pieces;
}
