/** One way of doing the work; `run` does a pass of it and returns what the pass found. */
type Contender = { readonly name: string; readonly run: () => unknown };

/** A contender's time for one operation, round by round, in microseconds. */
export type Figure = { readonly name: string; readonly rounds: readonly number[] };

export type Spread = { readonly median: number; readonly min: number; readonly max: number };

export type Plan = {
  readonly rounds: number;
  /** The shortest time that a contender has in a round. */
  readonly roundMs: number;
  /** How many operations one pass does. */
  readonly operations: number;
};

/** Lets the contenders run in turn, round after round; a first round only warms up. */
export async function measure(
  contenders: readonly Contender[],
  { rounds, roundMs, operations }: Plan,
): Promise<Figure[]> {
  const figures = contenders.map(({ name, run }) => ({ name, run, rounds: [] as number[] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const figure of figures) {
      const began = performance.now();
      let passes = 0;
      let elapsed = 0;
      while (elapsed < roundMs) {
        await figure.run();
        passes += 1;
        elapsed = performance.now() - began;
      }
      if (round > 0) figure.rounds.push((elapsed * 1000) / (passes * operations));
    }
  }
  return figures.map(({ name, rounds: times }) => ({ name, rounds: times }));
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return {
    median: middle.reduce((sum, value) => sum + value, 0) / middle.length,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  };
}

/** How many times as long one contender takes as another, round by round: what slows a round slows both. */
export function ratioOf(figures: readonly Figure[], one: string, other: string): Spread {
  const roundsOf = (wanted: string) => {
    const figure = figures.find(({ name }) => name === wanted);
    if (!figure) throw new Error(`Nothing was measured under "${wanted}".`);
    return figure.rounds;
  };
  const others = roundsOf(other);
  return spreadOf(roundsOf(one).map((time, round) => time / (others[round] ?? Number.NaN)));
}
