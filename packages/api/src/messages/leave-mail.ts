import { message } from "@preamble/db/schema";
import type { VerbContext } from "../define-verb.ts";

/**
 * Writes a mail of a clinic and leaves the job that sends it, in the transaction of what it tells of. What is urgent
 * goes before all that waits longer. Answers with whether it is new: what is to be told but `once` and was, is not
 * written again.
 */
export async function leaveMail(
  { tx, jobs }: Pick<VerbContext, "tx" | "jobs">,
  clinicId: string,
  mail: Omit<typeof message.$inferInsert, "clinicId">,
  { urgent = false } = {},
): Promise<boolean> {
  const [made] = await tx
    .insert(message)
    .values({ ...mail, clinicId })
    .onConflictDoNothing()
    .returning({ id: message.id });
  if (made) await jobs.send(tx, "message.send", { clinicId, messageId: made.id }, 0, urgent);
  return made !== undefined;
}
