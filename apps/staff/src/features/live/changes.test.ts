import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listenTo, type News } from "./changes.ts";

const opened: Source[] = [];

class Source extends EventTarget {
  static readonly CLOSED = 2;
  readyState = 1;
  readonly address: string;
  constructor(address: string) {
    super();
    this.address = address;
    opened.push(this);
  }
  say(what: "open" | "beat" | "message" | "error", readyState = 1) {
    this.readyState = readyState;
    this.dispatchEvent(new Event(what));
  }
  close() {
    this.readyState = Source.CLOSED;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", Source);
  opened.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function listening() {
  const heard: News[] = [];
  return { heard, stop: listenTo("harbor", (news) => void heard.push(news)) };
}

test("all of a page hear over one connection, who comes late too, until the last has gone", () => {
  const first = listening();
  opened[0]?.say("open");
  const second = listening();
  opened[0]?.say("message");
  expect([first.heard, second.heard]).toEqual([
    ["live", "changed"],
    ["live", "changed"],
  ]);
  first.stop();
  expect(opened.map(({ address, readyState }) => [address, readyState])).toEqual([["/harbor/events", 1]]);
  second.stop();
  expect(opened[0]?.readyState).toBe(Source.CLOSED);
});

test("a connection that breaks is said to be lost; one that is refused is asked for again", () => {
  const { heard, stop } = listening();
  opened[0]?.say("open");
  opened[0]?.say("error", 0);
  opened[0]?.say("open");
  opened[0]?.say("error", Source.CLOSED);
  expect(heard).toEqual(["live", "lost", "live", "refused"]);
  vi.advanceTimersByTime(5000);
  opened[1]?.say("open");
  expect(heard.at(-1)).toBe("live");
  opened[1]?.say("error", Source.CLOSED);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(opened).toHaveLength(2);
});

test("a connection that broke without a word is lost after 15 seconds of silence, and opened anew", () => {
  const { heard, stop } = listening();
  opened[0]?.say("open");
  for (const seconds of [10, 10, 10]) {
    vi.advanceTimersByTime(seconds * 1000);
    opened[0]?.say("beat");
  }
  expect(heard).toEqual(["live"]);
  vi.advanceTimersByTime(15_000);
  expect(heard).toEqual(["live", "lost"]);
  expect(opened.map(({ readyState }) => readyState)).toEqual([Source.CLOSED, 1]);
  opened[1]?.say("open");
  expect(heard.at(-1)).toBe("live");
  stop();
});
