import type { Tx } from "@preamble/db/client";
import { throttle } from "@preamble/db/schema";
import { eq, lt, sql } from "drizzle-orm";
import { hashSecret } from "./secret.ts";

/** How often a secret may be tried. A count is forgotten once nobody has tried for `forgetAfter` seconds. */
export type Allowance = {
  readonly tries: number;
  /** Tries that follow each other freely; each one after them waits twice as long as the one before. */
  readonly freeTries: number;
  readonly firstWait: number;
  readonly forgetAfter: number;
};

/** What counts: the database, or the transaction that the count is to stand or fall with. */
type Counting = { readonly orm: Pick<Tx, "insert" | "update" | "delete"> };

const staleAfterMs = 86_400_000;

/**
 * Counts one try, before anything is tried and in one statement, so that of any number at once exactly the
 * allowed ones go through. Outside a transaction no failure takes the count back. False: it must not be tried.
 */
export async function takeTry(
  { orm }: Counting,
  subject: string,
  { tries, freeTries, firstWait, forgetAfter }: Allowance,
  now: Date,
): Promise<boolean> {
  const seconds = (count: number) => sql`make_interval(secs => ${count}::double precision)`;
  const at = sql`${now.toISOString()}::timestamptz`;
  const forgotten = sql`${throttle.lastTryAt} + ${seconds(forgetAfter)} <= ${at}`;
  const wait = sql`case when ${throttle.tries} < ${freeTries} then interval '0'
    else ${seconds(firstWait)} * power(2, ${throttle.tries} - ${freeTries}) end`;
  const taken = await orm
    .insert(throttle)
    .values({ subjectHash: hashSecret(subject), tries: 1, lastTryAt: now })
    .onConflictDoUpdate({
      target: throttle.subjectHash,
      set: {
        tries: sql`case when ${forgotten} then 1 else ${throttle.tries} + 1 end`,
        lastTryAt: now,
      },
      setWhere: sql`${forgotten} or (${throttle.tries} < ${tries} and ${throttle.lastTryAt} + ${wait} <= ${at})`,
    })
    .returning({ tries: throttle.tries });
  return taken.length > 0;
}

/** Takes back a try that was right: only failures count. Drops what nobody has tried for a day. */
export async function returnTry({ orm }: Counting, subject: string, now: Date): Promise<void> {
  await orm
    .update(throttle)
    .set({ tries: sql`greatest(${throttle.tries} - 1, 0)` })
    .where(eq(throttle.subjectHash, hashSecret(subject)));
  await orm.delete(throttle).where(lt(throttle.lastTryAt, new Date(now.getTime() - staleAfterMs)));
}
