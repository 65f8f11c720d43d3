import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { alarm } from "./alarm.ts";

const told: string[] = [];

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
    constructor(title: string) {
      super();
      told.push(title);
    }
  };

function browserWith(Notification?: object): void {
  vi.stubGlobal("AudioContext", Tones);
  vi.stubGlobal("window", Notification ? { Notification } : {});
  vi.stubGlobal("Notification", Notification);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const heard = () => told.splice(0);
const tones = ["tone", "tone", "tone"];
const alert = [...tones, "Preamble: an emergency waits in the queue"];

test("sounds and notifies at once where one more waits, and every five minutes until it is stopped", () => {
  browserWith(notes("granted"));
  const stop = alarm(1, 0);
  expect(heard()).toEqual(alert);
  vi.advanceTimersByTime(5 * 60_000 - 1);
  expect(heard()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(heard()).toEqual(alert);
  vi.advanceTimersByTime(10 * 60_000);
  expect(heard()).toEqual([...alert, ...alert]);
  stop();
  vi.advanceTimersByTime(60 * 60_000);
  expect(heard()).toEqual([]);
});

test("says nothing at once where no more wait than were known of, and again as long as one does", () => {
  browserWith(notes("granted"));
  const stop = alarm(1, 2);
  expect(heard()).toEqual([]);
  vi.advanceTimersByTime(5 * 60_000);
  expect(heard()).toEqual(alert);
  stop();
});

test("says nothing where none waits", () => {
  browserWith(notes("granted"));
  alarm(0, 1);
  vi.advanceTimersByTime(60 * 60_000);
  expect(heard()).toEqual([]);
});

test("sounds alone where the browser may not notify, or cannot", () => {
  for (const notification of [notes("denied"), undefined]) {
    browserWith(notification);
    alarm(1, 0)();
    expect(heard()).toEqual(tones);
  }
});
