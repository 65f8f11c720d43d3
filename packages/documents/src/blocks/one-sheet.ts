import { createContext } from "react";
import type { Paper } from "../render-job.ts";

/** In points. */
export const sheetHeights: Readonly<Record<Paper, number>> = { A4: 841.89, LETTER: 792 };

/**
 * Whether a document is drawn on one sheet that grows with what stands on it. The engine lays such a sheet out once;
 * pages it lays out again for each break, and again for their numbers.
 */
export const OneSheet = createContext(false);

/** Whether the sheet of such a file is as high as its paper, and not higher. */
export function isOneSheet(file: Uint8Array, paper: Paper): boolean {
  const [, height] = /\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(Buffer.from(file).toString("latin1")) ?? [];
  return Number(height) < sheetHeights[paper] + 0.01;
}
