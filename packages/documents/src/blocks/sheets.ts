import type { Paper } from "../render-job.ts";

/** In points. */
export const sheetHeights: Readonly<Record<Paper, number>> = { A4: 841.89, LETTER: 792 };

/**
 * Whether the sheet of a file that was drawn on one is as high as its paper, and not higher. The engine lays a sheet that
 * grows out once; pages it lays out again for each break, and again for their numbers.
 */
export function isOneSheet(file: Uint8Array, paper: Paper): boolean {
  const [, height] = /\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(Buffer.from(file).toString("latin1")) ?? [];
  return Number(height) < sheetHeights[paper] + 0.01;
}

/** Nobody reads more of one case. */
export const mostPages = 3;

/** How many pages a file has. */
export function pagesOf(file: Uint8Array): number {
  const [, pages] = /\/Type \/Pages\s[^>]*?\/Count (\d+)/.exec(Buffer.from(file).toString("latin1")) ?? [];
  if (pages === undefined) throw new Error("The file does not say how many pages it has.");
  return Number(pages);
}
