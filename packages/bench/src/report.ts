import { type Figure, type Spread, spreadOf } from "./measure.ts";

/** A figure that has to stay within a limit: a ratio, unless it names a unit. */
export type Goal = {
  readonly what: string;
  readonly found: Spread;
  readonly unit?: "ms" | "kB";
  readonly bound: "at most" | "at least";
  readonly limit: number;
};

/** What a topic found, ready to be printed and kept. */
export type Report = {
  readonly unit: string;
  readonly plan: string;
  readonly figures: readonly Figure[];
  readonly goals: readonly Goal[];
};

export function isMet({ found, bound, limit }: Goal): boolean {
  return bound === "at most" ? found.median <= limit : found.median >= limit;
}

const digits = (value: number) => String(Number(value.toPrecision(3)));

const spreadText = ({ median, min, max }: Spread) => `${digits(median)} [${digits(min)}–${digits(max)}]`;

/** The goal in one line, saying met or missed. */
export function goalLine(goal: Goal): string {
  const verdict = isMet(goal) ? "met" : "missed";
  const unit = goal.unit ? ` ${goal.unit}` : "x";
  return `${verdict}: ${goal.what}: ${digits(goal.found.median)}${unit}, goal ${goal.bound} ${goal.limit}${unit}`;
}

/** Figures and ratios as one table in Markdown. */
export function tableText({ unit, figures, goals }: Report): string {
  const rows = [
    ["contender", `${unit}, median [min–max]`],
    ...figures.map(({ name, rounds }) => [name, spreadText(spreadOf(rounds))]),
    ...goals.flatMap(({ what, found, unit }) => (unit ? [] : [[`ratio: ${what}`, spreadText(found)]])),
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

/** What `pnpm bench` prints: the table, then a line for each goal. */
export function reportText(report: Report): string {
  return [report.plan, "", tableText(report), "", ...report.goals.map(goalLine)].join("\n");
}
