type ScoreChange = "better" | "worse" | "too-small";

type Threshold = {
  /** Whether a lower number is the better one. */
  readonly lowerIsBetter: boolean;
  readonly points?: number;
  readonly share?: number;
  /** Whether the source names a change for the better alone. */
  readonly betterOnly?: boolean;
};

/** The changes that docs/clinical/clinical-model.md section 6 calls meaningful; either measure is enough. */
const thresholds: Readonly<Record<string, Threshold>> = {
  "pain-now": { lowerIsBetter: true, points: 2, share: 0.3 },
  "pain-worst-24h": { lowerIsBetter: true, points: 2, share: 0.3 },
  "peg-score": { lowerIsBetter: true, share: 0.3, betterOnly: true },
  "rmdq-score": { lowerIsBetter: true, points: 5, share: 0.3 },
  "psfs-score": { lowerIsBetter: false, points: 2 },
};

/** Of floating point sums alone. */
const slack = 1e-9;

/** What a score's change from one form to the next means; null where no source says what would mean anything. */
export function importantChange(scoreId: string, before: number, after: number): ScoreChange | null {
  const threshold = thresholds[scoreId];
  if (!threshold) return null;
  const { lowerIsBetter, points = Infinity, share = Infinity, betterOnly } = threshold;
  const size = Math.abs(after - before);
  const better = after < before === lowerIsBetter;
  if (!better && betterOnly && size > 0) return null;
  const enough = size + slack >= points || (before > 0 && size / before + slack >= share);
  if (!enough) return "too-small";
  return better ? "better" : "worse";
}
