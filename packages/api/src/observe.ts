import { performance } from "node:perf_hooks";
import type { Actor } from "@preamble/db/actor";
import pino, { type Logger } from "pino";
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";
import type { Call } from "./define-verb.ts";
import { VerbError } from "./errors.ts";

type Observer = {
  readonly log: Logger;
  readonly metrics: Registry;
  readonly verbSeconds: Histogram<"verb" | "outcome">;
  readonly refusals: Counter<"status">;
};

// A bundler may load this module more than once in a process; the process is observed once.
const held = globalThis as typeof globalThis & { preambleObserver?: Observer };

function open(): Observer {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const verbSeconds = new Histogram({
    name: "preamble_verb_seconds",
    help: "How long each verb took, by what came of it: done, the code of a refusal, or fault.",
    labelNames: ["verb", "outcome"] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [metrics],
  });
  const refusals = new Counter({
    name: "preamble_refusals_total",
    help: "What was refused before any verb was asked, by HTTP status.",
    labelNames: ["status"] as const,
    registers: [metrics],
  });
  // A line that cannot be written, as on a full disk, is dropped: no request waits for it or fails with it.
  const output = pino.destination({ dest: 1, sync: true, maxLength: 65_536 });
  output.on("error", () => {});
  return { log: pino({ base: null }, output), metrics, verbSeconds, refusals };
}

/** `log` writes a JSON line each to standard output: ids and names alone, never a value. */
export const { log, metrics, verbSeconds, refusals } = (held.preambleObserver ??= open());

/** Leaves one line and one count of what was refused before any verb was asked, and nothing of what that was. */
export function observeRefusal(status: number): void {
  refusals.inc({ status });
  log.info({ verb: "door", requestId: crypto.randomUUID(), outcome: String(status) });
}

/**
 * Runs a verb, and leaves one line and one measurement of it. The trail has who did what was done; of what was not, the
 * line has who asked, by ids alone.
 */
export async function observed<T>(
  verb: string,
  { requestId, actor }: Pick<Call, "requestId" | "actor">,
  execute: () => Promise<T>,
): Promise<T> {
  const began = performance.now();
  let outcome = "done";
  try {
    return await execute();
  } catch (fault) {
    outcome = fault instanceof VerbError ? fault.code : "fault";
    throw fault;
  } finally {
    const ms = performance.now() - began;
    verbSeconds.observe({ verb, outcome }, ms / 1000);
    const by = outcome === "done" ? {} : { actor: idsOf(actor) };
    log.info({ verb, requestId, outcome, ms: Math.round(ms), ...by });
  }
}

function idsOf(actor: Actor) {
  switch (actor.kind) {
    case "staff":
      return { kind: actor.kind, staffMemberId: actor.staffMemberId };
    case "patient":
      return { kind: actor.kind, sessionId: actor.sessionId };
    case "visitor":
    case "system":
      return { kind: actor.kind };
  }
}

/** One line about a fault of our own: where it arose, never its message, which may quote what a person wrote. */
export function reportFault(verb: string, requestId: string, fault: unknown): void {
  log.error({
    verb,
    requestId,
    fault: fault instanceof Error ? fault.name : typeof fault,
    at: fault instanceof Error ? framesOf(fault) : [],
  });
}

/** The stack begins with the message, of which a line may look like a frame: "at night it hurts". */
function framesOf({ stack = "", message }: Error): string[] {
  const began = stack.indexOf(message);
  const frames = began < 0 ? "" : stack.slice(began + message.length);
  return frames
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6);
}

/** What Next says of the fault of a page goes to the console, message and all: it becomes a line like any other. */
export function reportConsoleFaults(): void {
  const { error } = console;
  console.error = (...said: unknown[]) => {
    const fault = said.find((one) => one instanceof Error);
    if (!fault) return error(...said);
    reportFault("page", "digest" in fault ? String(fault.digest) : "none", fault);
  };
}
