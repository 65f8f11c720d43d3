import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { changeStream } from "./change-stream.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened() {
  const listeners = new Set<() => void>();
  const session = { stands: true, readable: true };
  const process = new AbortController();
  const stream = changeStream({
    subscribe: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    stands: () => (session.readable ? Promise.resolve(session.stands) : Promise.reject(new Error("down"))),
    recheckMs: 15_000,
    ending: process.signal,
  });
  const reader = stream.getReader();
  const next = async () => {
    const { value, done } = await reader.read();
    return done ? "end" : new TextDecoder().decode(value).trim();
  };
  return {
    listeners,
    session,
    process,
    reader,
    next,
    change: () => listeners.forEach((changed) => changed()),
  };
}

test("says changed and nothing of what changed", async () => {
  const { next, change } = opened();
  expect(await next()).toBe("retry: 2000");
  change();
  expect(await next()).toBe("data: changed");
});

test("tells a session that was revoked nothing, and ends", async () => {
  const { next, change, session, listeners } = opened();
  await next();
  session.stands = false;
  change();
  expect(await next()).toBe("end");
  expect(listeners.size).toBe(0);
});

test("ends a revoked session's stream within its recheck although nothing changes", async () => {
  const { next, session } = opened();
  await next();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await next()).toBe("event: beat\ndata: here");
  session.stands = false;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await next()).toBe("end");
});

test("ends where the session cannot be read: the page comes back and is asked again", async () => {
  const { next, session, change } = opened();
  await next();
  session.readable = false;
  change();
  expect(await next()).toBe("end");
});

test("leaves nothing behind when the page goes, not even a check under way", async () => {
  const { next, change, reader, listeners } = opened();
  await next();
  change();
  await reader.cancel();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(listeners.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test("ends with its process, so that the page asks another a moment later", async () => {
  const { next, process, listeners } = opened();
  expect(await next()).toBe("retry: 2000");
  process.abort();
  expect(await next()).toBe("end");
  expect(listeners.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
