import { describe, expect, it } from "vitest";
import { measure, ratioOf, spreadOf } from "./measure.ts";

describe("measure", () => {
  it("lets the contenders run in turn and keeps every round but the first", async () => {
    const order: string[] = [];
    const contenders = ["one", "two"].map((name) => ({ name, run: () => order.push(name) }));
    const figures = await measure(contenders, { rounds: 3, roundMs: 0.001, operations: 1 });
    expect(order.filter((name, index) => name !== order[index - 1])).toEqual(
      Array.from({ length: 4 }, () => ["one", "two"]).flat(),
    );
    expect(figures.map(({ name, rounds }) => [name, rounds.length])).toEqual([
      ["one", 3],
      ["two", 3],
    ]);
  });

  it("counts the time of one operation in microseconds", async () => {
    const wait = () => new Promise((done) => setTimeout(done, 20));
    const [figure] = await measure([{ name: "waits", run: wait }], { rounds: 1, roundMs: 1, operations: 10 });
    expect(figure?.rounds[0]).toBeGreaterThanOrEqual(1900);
    expect(figure?.rounds[0]).toBeLessThan(20_000);
  });
});

describe("figures", () => {
  it("have the middle value as median, or the mean of the two middle ones", () => {
    expect(spreadOf([9, 1, 2])).toEqual({ median: 2, min: 1, max: 9 });
    expect(spreadOf([4, 1, 2, 9])).toEqual({ median: 3, min: 1, max: 9 });
  });

  it("are compared round by round", () => {
    const figures = [
      { name: "slow", rounds: [10, 40, 30] },
      { name: "fast", rounds: [1, 2, 10] },
    ];
    expect(ratioOf(figures, "slow", "fast")).toEqual({ median: 10, min: 3, max: 20 });
    expect(() => ratioOf(figures, "slow", "absent")).toThrow("absent");
  });
});
