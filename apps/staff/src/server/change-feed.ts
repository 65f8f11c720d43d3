import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { staffEnv } from "../env.ts";

type Listener = () => void;

const retryMs = 1000;
const heartbeatMs = 10_000;
const answerMs = 5000;

/** Tells the open pages of each clinic that something of theirs changed, over one LISTEN per process. */
class ChangeFeed {
  readonly #listeners = new Map<string, Set<Listener>>();
  #started = false;

  /** Calls back after each change of the clinic, until the returned function is called. */
  subscribe(clinicId: string, listener: Listener): () => void {
    const own = this.#listeners.get(clinicId) ?? new Set();
    this.#listeners.set(clinicId, own.add(listener));
    if (!this.#started) {
      this.#started = true;
      void this.#listen();
    }
    return () => {
      own.delete(listener);
      if (own.size === 0 && this.#listeners.get(clinicId) === own) this.#listeners.delete(clinicId);
    };
  }

  async #listen(): Promise<void> {
    const client = new Client({
      connectionString: staffEnv().DATABASE_URL,
      keepAlive: true,
      connectionTimeoutMillis: answerMs,
      query_timeout: answerMs,
    });
    let over = false;
    const again = () => {
      if (over) return;
      over = true;
      client.end().catch(() => {});
      setTimeout(() => void this.#listen(), retryMs).unref();
    };
    client.on("error", again);
    client.on("end", again);
    client.on("notification", ({ payload }) => this.#tell(payload ?? ""));
    try {
      await client.connect();
      await client.query("listen changed");
      // What changed while nobody listened is not known, so every page looks again.
      for (const clinicId of this.#listeners.keys()) this.#tell(clinicId);
      // A connection that died without a word looks like a clinic in which nothing happens.
      while (!over) {
        await wait(heartbeatMs, undefined, { ref: false });
        await client.query("select 1");
      }
    } catch {
      again();
    }
  }

  #tell(clinicId: string): void {
    for (const listener of this.#listeners.get(clinicId) ?? []) listener();
  }
}

const held = globalThis as typeof globalThis & { staffChangeFeed?: ChangeFeed };

/** The one feed of this process. */
export const changeFeed = (): ChangeFeed => (held.staffChangeFeed ??= new ChangeFeed());
