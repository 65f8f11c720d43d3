import { applicationRole, connect } from "@preamble/db/client";
import { jobSender, sendingBoss } from "@preamble/db/jobs";
import type { Services } from "./define-verb.ts";

/** What a process needs to run verbs against the database at an address. */
export async function openServices(url: string): Promise<Services & { close(): Promise<void> }> {
  const database = connect(url);
  const boss = sendingBoss(url, applicationRole);
  boss.on("error", () => {});
  await boss.start();
  return {
    database,
    jobs: jobSender(boss),
    now: () => new Date(),
    async close() {
      await boss.stop({ graceful: false });
      await database.close();
    },
  };
}
