import { applicationRole, connect } from "@preamble/db/client";
import { jobSender, sendingBoss } from "@preamble/db/jobs";
import { requireSafeServer } from "@preamble/db/require-safe-server";
import { type CallLimiter, callLimiter, exchangeEachSecond } from "./call-limiter.ts";
import type { Services } from "./define-verb.ts";
import { callQuotas } from "./env.ts";

type OpenedServices = Services & { readonly limiter: CallLimiter; close(): Promise<void> };

/**
 * What a process needs to run verbs against the database at an address, and to limit who calls them. Throws
 * UnsafeServerError where an acknowledgement could be lost or a clinic's rows be seen by another.
 */
export async function openServices(url: string): Promise<OpenedServices> {
  const quotas = callQuotas();
  const database = connect(url);
  const boss = sendingBoss(url, applicationRole);
  boss.on("error", () => {});
  try {
    await requireSafeServer(database);
    await boss.start();
  } catch (fault) {
    await database.close();
    throw fault;
  }
  const limiter = callLimiter(database, quotas);
  const stopExchanging = exchangeEachSecond(limiter);
  return {
    database,
    jobs: jobSender(boss),
    now: () => new Date(),
    limiter,
    async close() {
      stopExchanging();
      await boss.stop({ graceful: false });
      await database.close();
    },
  };
}
