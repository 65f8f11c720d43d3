import { setTimeout as wait } from "node:timers/promises";
import type { Head } from "@preamble/db/audit/chain";
import { keepHead } from "@preamble/db/audit/kept-heads";
import { sealClinic } from "@preamble/db/audit/seal-clinic";
import { connect, sealerRole, withClinic } from "@preamble/db/client";
import { clinic } from "@preamble/db/schema";
import type { Logger } from "pino";

const sealEveryMs = 1000;
/** How often the whole trail is looked through for events that came to light far behind the newest. */
const lookThroughEveryMs = 300_000;
const keepHeadsEveryMs = 60_000;

/**
 * Seals each clinic's new audit events every second, under the sealer's role, until `stop`, which seals once
 * more. With a file, the newest head of each clinic goes there once a minute and at the end.
 */
export function sealAudit(
  { url, headFile }: { readonly url: string; readonly headFile: string | undefined },
  log: Pick<Logger, "info" | "error">,
): { stop(): Promise<void> } {
  const database = connect(url, { role: sealerRole, poolSize: 1 });
  const stopping = new AbortController();
  const failing = new Set<string>();
  const unkept = new Map<string, Head>();
  let [lookedThroughAt, keptAt] = [-Infinity, -Infinity];

  /** Says once that something fails, and once that it works again. */
  async function tell(what: string, attempt: () => Promise<void>): Promise<void> {
    try {
      await attempt();
      if (failing.delete(what)) log.info({ what }, "works again");
    } catch (fault) {
      if (!failing.has(what))
        log.error({ what, kind: fault instanceof Error ? fault.name : "unknown" }, "failed");
      failing.add(what);
    }
  }

  async function sealAll(): Promise<void> {
    const now = Date.now();
    const among = now - lookedThroughAt >= lookThroughEveryMs ? "all" : "recent";
    const clinics = await database.orm.select({ id: clinic.id }).from(clinic);
    for (const { id } of clinics) {
      await tell(`sealing the audit trail of ${id}`, async () => {
        const head = await withClinic(database, id, (tx) => sealClinic(tx, id, { among }));
        if (head) unkept.set(id, head);
      });
    }
    if (among === "all") lookedThroughAt = now;
  }

  async function keepHeads(file: string): Promise<void> {
    for (const head of unkept.values()) await keepHead(file, head);
    unkept.clear();
    keptAt = Date.now();
  }

  async function run(): Promise<void> {
    for (let last = false; !last;) {
      last = stopping.signal.aborted;
      await tell("sealing the audit trails", sealAll);
      const due = last || Date.now() - keptAt >= keepHeadsEveryMs;
      if (headFile !== undefined && due) await tell("keeping heads", () => keepHeads(headFile));
      if (!last) await wait(sealEveryMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
    await database.close();
  }

  if (headFile === undefined) log.info("AUDIT_HEAD_FILE is not set: no head of the audit trail is kept");
  const running = run();
  return {
    stop() {
      stopping.abort();
      return running;
    },
  };
}
