import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { News } from "./changes.ts";
import { watchAlarms } from "./watch-alarms.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page that watches, and the answers to what it asked, oldest first. */
function watching() {
  const told: (number | string)[] = [];
  const asked: { answer: (count: number) => void; fail: () => void }[] = [];
  let news = (_what: News) => {};
  const stop = watchAlarms({
    listen(listener) {
      news = listener;
      return () => (news = () => {});
    },
    count: () =>
      new Promise<number>((answer, fail) => void asked.push({ answer, fail: () => fail(new Error()) })),
    waiting: (count) => void told.push(count),
    live: (isLive) => void told.push(isLive ? "live" : "deaf"),
  });
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return { told, asked, news: (what: News) => news(what), settle, stop };
}

test("asks when it is connected and after each change, and never twice at a time", async () => {
  const { told, asked, news, settle } = watching();
  news("live");
  news("changed");
  news("changed");
  expect(asked).toHaveLength(1);
  asked[0]?.answer(0);
  await settle();
  expect(asked).toHaveLength(2);
  asked[1]?.answer(1);
  await settle();
  expect(told).toEqual([0, 1, "live"]);
  expect(asked).toHaveLength(2);
});

test("says that it hears nothing, and asks again until it is answered", async () => {
  const { told, asked, news, settle } = watching();
  news("live");
  asked[0]?.fail();
  await settle();
  expect(told).toEqual(["deaf"]);
  await vi.advanceTimersByTimeAsync(5000);
  asked[1]?.answer(2);
  await settle();
  news("lost");
  expect(told).toEqual(["deaf", 2, "live", "deaf"]);
});

test("says nothing more once it is stopped, not even what it had asked", async () => {
  const { told, asked, news, settle, stop } = watching();
  news("live");
  stop();
  asked[0]?.answer(1);
  await settle();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([told, asked.length]).toEqual([[], 1]);
});
