import { createHash } from "node:crypto";
import type { Database } from "@preamble/db/client";
import { callCount } from "@preamble/db/schema";
import { lt, sql } from "drizzle-orm";
import type { CallQuotas } from "./env.ts";

const minuteMs = 60_000;
const exchangeEveryMs = 1000;
/** One statement takes so many counts; what is left over goes with the next. */
const largestExchange = 5000;
/** A caller may write anything for a clinic's slug, and it is kept for a minute. */
const longestSlug = 60;

/** Each has counts of its own, so that none can be kept out by those who come in by another. */
export type Door = "patient" | "staff-visitor" | "staff";

/** Who calls which clinic, through which door, and whether to start a form. */
export type Caller = {
  readonly door: Door;
  readonly address: string;
  readonly slug: string;
  readonly starts: boolean;
};

type Admission = { readonly admitted: boolean; readonly headers: Readonly<Record<string, string>> };

/** `shared` is what all processes had counted at the last exchange, `own` what this one counted since. */
type Count = { shared: number; own: number };

export type CallLimiter = {
  take(caller: Caller, now: Date): Admission;
  /** Adds what this process counted of late to what all others did, and learns the sum. */
  exchange(): Promise<void>;
};

/** Counts calls by the minute, in memory: see docs/decisions/004-calls-counted-in-memory.md. */
export function callLimiter(database: Database, quotas: CallQuotas): CallLimiter {
  let minute = 0;
  let counts = new Map<string, Count>();

  function turnTo(now: Date): void {
    const current = Math.floor(now.getTime() / minuteMs);
    if (current === minute) return;
    minute = current;
    counts = new Map();
  }

  function countOf(subject: string): Count {
    const count = counts.get(subject) ?? { shared: 0, own: 0 };
    counts.set(subject, count);
    return count;
  }

  function take({ door, address, slug, starts }: Caller, now: Date): Admission {
    turnTo(now);
    const limits = [
      { name: "address", quota: quotas.CALLS_PER_ADDRESS, count: countOf(`${door} address ${address}`) },
      ...(starts
        ? [{ name: "starts", quota: quotas.STARTS_PER_ADDRESS, count: countOf(`starts ${address}`) }]
        : []),
      // The last: what an address may not ask is not held against the clinic. Its members are few and known, and
      // the one who takes an emergency must not wait for the others.
      ...(door === "staff"
        ? []
        : [
            {
              name: "clinic",
              quota: quotas.CALLS_PER_CLINIC,
              count: countOf(`${door} clinic ${slug.slice(0, longestSlug)}`),
            },
          ]),
    ];
    const left = ({ quota, count }: (typeof limits)[number]) => Math.max(0, quota - count.shared - count.own);
    const admitted = limits.every((limit) => {
      if (left(limit) === 0) return false;
      limit.count.own += 1;
      return true;
    });
    const turnsIn = Math.ceil(((minute + 1) * minuteMs - now.getTime()) / 1000);
    return {
      admitted,
      headers: {
        "RateLimit-Policy": limits.map(({ name, quota }) => `"${name}";q=${quota};w=60`).join(", "),
        RateLimit: limits.map((limit) => `"${limit.name}";r=${left(limit)};t=${turnsIn}`).join(", "),
        ...(admitted ? {} : { "Retry-After": String(turnsIn) }),
      },
    };
  }

  async function exchange(): Promise<void> {
    const at = new Date(minute * minuteMs);
    // In one order in every process, so that none waits for another that waits for it.
    const sent = [...counts]
      .filter(([, { own }]) => own > 0)
      .slice(0, largestExchange)
      .map(([subject, count]) => ({ subjectHash: hashOf(subject), count, calls: count.own }))
      .toSorted((a, b) => (a.subjectHash < b.subjectHash ? -1 : 1));
    if (sent.length === 0) return;
    const totals = await database.orm
      .insert(callCount)
      .values(sent.map(({ subjectHash, calls }) => ({ minute: at, subjectHash, calls })))
      .onConflictDoUpdate({
        target: [callCount.minute, callCount.subjectHash],
        set: { calls: sql`${callCount.calls} + excluded.calls` },
      })
      .returning({ subjectHash: callCount.subjectHash, calls: callCount.calls });
    const shared = new Map(totals.map(({ subjectHash, calls }) => [subjectHash, calls]));
    for (const { subjectHash, count, calls } of sent) {
      count.shared = shared.get(subjectHash) ?? count.shared;
      count.own -= calls;
    }
    // The minute before may still be counted by a process whose clock is behind.
    await database.orm.delete(callCount).where(lt(callCount.minute, new Date((minute - 1) * minuteMs)));
  }

  return { take, exchange };
}

/** Exchanges counts every second until the returned function is called. */
export function exchangeEachSecond(limiter: CallLimiter): () => void {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    // What failed is made up for by the next exchange: its counts are still the process's own.
    limiter
      .exchange()
      .catch(() => {})
      .finally(() => (running = false));
  }, exchangeEveryMs).unref();
  return () => clearInterval(timer);
}

const hashOf = (subject: string): string => createHash("sha256").update(subject).digest("base64url");
