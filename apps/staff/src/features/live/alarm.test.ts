import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { alarm, fallSilent, listens } from "./alarm.ts";

const told: unknown[] = [];

class Tones {
  readonly currentTime = 0;
  createOscillator() {
    return { frequency: {}, connect() {}, start: () => told.push("tone"), stop() {} };
  }
  async close() {}
}

const notes = (permission: string) =>
  class extends EventTarget {
    static readonly permission = permission;
    constructor(title: string, options: object) {
      super();
      told.push({ title, ...options });
    }
  };

function browserWith(Notification?: object): void {
  const kept = new Map<string, string>();
  vi.stubGlobal("AudioContext", Tones);
  vi.stubGlobal("window", Notification ? { Notification } : {});
  vi.stubGlobal("Notification", Notification);
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const heard = () => told.splice(0);
const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);
const tones = ["tone", "tone", "tone"];
const title = "Preamble: an emergency waits in the queue";
const alert = [...tones, { title, tag: title, renotify: true }];

test("sounds and notifies at once where one waits, and anew every five minutes until it is stopped", () => {
  browserWith(notes("granted"));
  const stop = alarm(1);
  expect(heard()).toEqual(alert);
  vi.advanceTimersByTime(5 * 60_000 - 1);
  expect(heard()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(heard()).toEqual(alert);
  minutes(10);
  expect(heard()).toEqual([...alert, ...alert]);
  stop();
  minutes(60);
  expect(heard()).toEqual([]);
});

test("from page to page it goes on as on one: at once of one more, of the same every five minutes", () => {
  browserWith(notes("granted"));
  const first = alarm(1);
  minutes(2);
  first();
  const second = alarm(1);
  minutes(2);
  expect(heard()).toEqual(alert);
  minutes(1);
  expect(heard()).toEqual(alert);
  second();
  const third = alarm(2);
  expect(heard()).toEqual(alert);
  third();
  minutes(6);
  const fourth = alarm(2);
  minutes(0);
  expect(heard()).toEqual(alert);
  fourth();
});

test("one that comes as another is acknowledged sounds at once", () => {
  browserWith(notes("granted"));
  for (const newest of [1, 2]) alarm(newest)();
  expect(heard()).toEqual([...alert, ...alert]);
});

test("one of two that is acknowledged leaves the other to its five minutes", () => {
  browserWith(notes("granted"));
  for (const newest of [2, 1]) alarm(newest)();
  expect(heard()).toEqual(alert);
});

test("an emergency after the last was acknowledged sounds at once", () => {
  browserWith(notes("granted"));
  for (const newest of [1, 0, 2]) alarm(newest)();
  expect(heard()).toEqual([...alert, ...alert]);
});

test("says nothing where none waits, and listens until it falls silent", () => {
  browserWith(notes("granted"));
  expect(listens()).toBe(false);
  alarm(0);
  minutes(60);
  expect(heard()).toEqual([]);
  expect(listens()).toBe(true);
  fallSilent();
  expect(listens()).toBe(false);
});

test("sounds alone where the browser may not notify, or cannot", () => {
  const cannot = Object.assign(() => {}, { permission: "granted" });
  for (const notification of [notes("denied"), undefined, cannot]) {
    browserWith(notification);
    alarm(1)();
    expect(heard()).toEqual(tones);
  }
});
