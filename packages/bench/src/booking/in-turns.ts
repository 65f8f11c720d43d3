/** Does everything once, so many at a time: how many a second, and how long the slowest twentieth took at least. */
export async function inTurns<T>(
  all: readonly T[],
  clients: number,
  act: (one: T) => Promise<void>,
): Promise<{ perSecond: number; p95: number }> {
  const queue = all.values();
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const one of queue) {
        const asked = performance.now();
        await act(one);
        times.push(performance.now() - asked);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  return { perSecond: times.length / seconds, p95: sorted[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN };
}
