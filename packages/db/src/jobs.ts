import { createHash } from "node:crypto";
import { type ConstructorOptions, PgBoss } from "pg-boss";
import type { PreparedQueryConfig } from "drizzle-orm/pg-core";
import type { Tx } from "./client.ts";

/** Payloads carry the clinic and ids only, never what a patient wrote. */
export type Jobs = {
  /** Sends one row of `message`. */
  "message.send": { readonly clinicId: string; readonly messageId: string };
  /** Raises an emergency that the browser did not report: it may have been closed. */
  "emergency.settle": { readonly clinicId: string; readonly intakeId: string };
  /** Tells the clinic of a form that was left with a fired same-day rule. */
  "intake.settleIdle": { readonly clinicId: string; readonly intakeId: string };
  /** Reminds a patient of a form that was begun and left. */
  "intake.remind": { readonly clinicId: string; readonly intakeId: string };
  /** Brings a case before the next people, should nobody have looked; `dueAt` names the clock. */
  "case.escalate": {
    readonly clinicId: string;
    readonly caseId: string;
    readonly dueAt: string;
    readonly step: number;
  };
  /** Brings a case before the next people whose patient may be worse and was promised a call; `callBy` names the clock. */
  "recheck.escalate": {
    readonly clinicId: string;
    readonly caseId: string;
    readonly callBy: string;
    readonly step: number;
  };
  /** Gives a slot back that was held and not booked. */
  "appointment.expireHold": { readonly clinicId: string; readonly appointmentId: string };
  /** Reminds a patient of a visit, should it still be at this time. */
  "appointment.remind": {
    readonly clinicId: string;
    readonly appointmentId: string;
    readonly startsAt: string;
    readonly hoursBefore: number;
  };
  /** Asks who put a visit off, should they still be to be asked at this time. */
  "appointment.askAgain": { readonly clinicId: string; readonly caseId: string; readonly askAgainAt: string };
  /** Tells the next people on the waitlist of a slot that became free, and when. */
  "waitlist.offer": { readonly clinicId: string; readonly slotId: string; readonly freedAt: string };
  /** Keeps slots generated up to the horizon. */
  "slots.extend": { readonly clinicId: string };
};

export type JobName = keyof Jobs;

const jobNames: readonly JobName[] = [
  "message.send",
  "emergency.settle",
  "intake.settleIdle",
  "intake.remind",
  "case.escalate",
  "recheck.escalate",
  "appointment.expireHold",
  "appointment.remind",
  "appointment.askAgain",
  "waitlist.offer",
  "slots.extend",
];

/** A job whose worker died is handed to another after so long without a sign of life. */
const heartbeatSeconds = 10;
/** With five minutes between tries it is three days and more: a mail server that is down over a weekend loses no mail. */
const retryLimit = 1000;
const patience = { retryLimit, retryDelay: 5, retryBackoff: true, heartbeatSeconds };

/** Creates the queues, or brings them to these settings, as the owner of the database. */
export async function prepareJobs(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false });
  await boss.start();
  try {
    for (const name of jobNames) {
      await boss.createQueue(name, { ...patience, retryDelayMax: 300 });
      await boss.updateQueue(name, patience);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

export type JobSender = {
  /**
   * `startAfter` is an instant, or seconds from now; without it a worker may start at once. What is urgent goes before
   * all that waits longer in its queue.
   */
  send<Name extends JobName>(
    tx: Tx,
    name: Name,
    data: Jobs[Name],
    startAfter?: number | Date,
    urgent?: boolean,
  ): Promise<void>;
};

/** Sends jobs inside a transaction: they exist if, and only if, it commits. */
export function jobSender(boss: PgBoss): JobSender {
  return {
    async send(tx, name, data, startAfter = 0, urgent = false) {
      const priority = urgent ? 1 : 0;
      await boss.send(name, data, { startAfter, priority, db: { executeSql: execute(tx) } });
    },
  };
}

/** Each statement is long and one of a few: a connection parses and plans it once. */
const execute =
  (tx: Tx) =>
  async (text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> => {
    const name = `job ${createHash("sha256").update(text).digest("base64url")}`;
    return tx._.session.prepareQuery<Asked>({ sql: text, params: values }, undefined, name, false).execute();
  };

type Asked = PreparedQueryConfig & { execute: { rows: unknown[] } };

/** A client for sending only: it neither migrates nor works. */
export const sendingBoss = (url: string, applicationRole: string): PgBoss =>
  bossAs(url, applicationRole, { supervise: false, max: 2 });

/** A client that works jobs off and looks after the queues. */
export const workingBoss = (url: string, applicationRole: string): PgBoss =>
  bossAs(url, applicationRole, {
    supervise: true,
    superviseIntervalSeconds: heartbeatSeconds,
    monitorIntervalSeconds: heartbeatSeconds,
    max: 5,
  });

/** Longer than any statement of the queues takes: what is then unanswered is asked again on another connection. */
const unansweredMs = 60_000;

function bossAs(url: string, role: string, options: ConstructorOptions): PgBoss {
  const asRole = `options=${encodeURIComponent(`-c role=${role}`)}&query_timeout=${unansweredMs}`;
  return new PgBoss({
    connectionString: `${url}${url.includes("?") ? "&" : "?"}${asRole}`,
    migrate: false,
    createSchema: false,
    schedule: false,
    ...options,
  });
}
