import type { PatientApi } from "../../trpc-client.ts";
import type { AnswerChange } from "./answer-change.ts";

type SaveInput = Parameters<PatientApi["intake"]["saveAnswers"]["mutate"]>[0];
type PendingEvent = SaveInput["events"][number];

export type SaveState =
  { readonly state: "saved"; readonly at: Date | null } | { readonly state: "saving" | "failing" | "ended" };

const retrySeconds = [1, 2, 4, 8, 15, 30];
const largestBatch = 100;

/**
 * Sends answers in the order they were given, one request at a time, and keeps trying until each is
 * acknowledged. An event keeps its id, so one that arrives twice is stored once.
 */
export class SaveQueue {
  readonly #send: (events: PendingEvent[]) => Promise<Date>;
  readonly #onState: (state: SaveState) => void;
  readonly #deviceId = crypto.randomUUID();
  #pending: PendingEvent[] = [];
  #running: Promise<void> | null = null;
  #wake = () => {};

  constructor(send: (events: PendingEvent[]) => Promise<Date>, onState: (state: SaveState) => void) {
    this.#send = send;
    this.#onState = onState;
  }

  add(changes: readonly AnswerChange[]): void {
    this.#pending.push(
      ...changes.map(({ questionId, value, source, reason }) => ({
        eventId: crypto.randomUUID(),
        questionId,
        value: sendable(value),
        source: source ?? "tick",
        ...(reason && { reason }),
        deviceId: this.#deviceId,
        deviceAt: new Date().toISOString(),
      })),
    );
    this.#start();
  }

  /** Resolves when nothing is left to save, or with false once the first attempt has failed. */
  async flush(): Promise<boolean> {
    this.#wake();
    this.#start();
    if (!this.#running) return true;
    await Promise.race([this.#running, this.#failed()]);
    return this.#pending.length === 0;
  }

  get isEmpty(): boolean {
    return this.#pending.length === 0;
  }

  #failures: (() => void)[] = [];
  #failed(): Promise<void> {
    return new Promise((resolve) => this.#failures.push(resolve));
  }

  #start(): void {
    if (this.#pending.length === 0) return;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      this.#start();
    });
  }

  async #run(): Promise<void> {
    for (let attempt = 0; this.#pending.length > 0;) {
      const batch = this.#pending.slice(0, largestBatch);
      this.#onState({ state: attempt === 0 ? "saving" : "failing" });
      try {
        const at = await this.#send(batch);
        this.#pending = this.#pending.slice(batch.length);
        attempt = 0;
        if (this.#pending.length === 0) this.#onState({ state: "saved", at });
      } catch (fault) {
        if (isFinal(fault)) {
          this.#pending = [];
          this.#onState({ state: "ended" });
        } else {
          this.#onState({ state: "failing" });
          await this.#pause(retrySeconds[Math.min(attempt, retrySeconds.length - 1)] ?? 30);
          attempt += 1;
        }
        for (const tell of this.#failures.splice(0)) tell();
      }
    }
  }

  #pause(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function sendable(value: AnswerChange["value"]): PendingEvent["value"] {
  if (value === null || typeof value !== "object") return value;
  return "regions" in value ? { regions: [...value.regions] } : [...value];
}

/** A refusal that no further attempt can change: the session or the form is at its end. */
function isFinal(fault: unknown): boolean {
  const data: unknown = typeof fault === "object" && fault && "data" in fault ? fault.data : null;
  const code = typeof data === "object" && data && "code" in data ? data.code : null;
  return ["not_signed_in", "not_found", "expired", "already_sent", "invalid_input"].includes(String(code));
}
