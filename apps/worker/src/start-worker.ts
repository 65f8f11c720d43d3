import { askAgain } from "@preamble/api/appointments/ask-again";
import { escalateRecheck } from "@preamble/api/appointments/escalate-recheck";
import { expireHold } from "@preamble/api/appointments/expire-hold";
import { remindPatient } from "@preamble/api/appointments/remind-patient";
import { extendSlots } from "@preamble/api/appointments/extend-slots";
import type { Call } from "@preamble/api/define-verb";
import { escalateCase } from "@preamble/api/cases/escalate-case";
import { remindUnfinished } from "@preamble/api/intake/remind-unfinished";
import { settleIdle } from "@preamble/api/intake/settle-idle";
import { settleEmergency } from "@preamble/api/intake/settle-emergency";
import { keepMessage } from "@preamble/api/messages/keep-message";
import { sendMessage } from "@preamble/api/messages/send-message";
import { offerFreedSlot } from "@preamble/api/waitlist/offer-freed-slot";
import { measurePool, measureQueues } from "@preamble/api/measure-database";
import { observed } from "@preamble/api/observe";
import { openMetrics } from "@preamble/api/open-metrics";
import { openServices } from "@preamble/api/services";
import { applicationRole } from "@preamble/db/client";
import { type JobName, type Jobs, workingBoss } from "@preamble/db/jobs";
import { clinic } from "@preamble/db/schema";
import type { Job, JobResult } from "pg-boss";
import type { Logger } from "pino";
import type { workerEnv } from "./env.ts";
import { mailer } from "./mailer.ts";
import { openProbeServer } from "./probe-server.ts";
import { sealAudit } from "./seal-audit.ts";

const slotsEvery = 6 * 3_600_000;
const drainLimit = 8000;
/** A mail server that lets one mail wait does not keep an alert waiting behind it. */
const mails = { atOnce: 4, inHand: 1 };
/** A queue that was left for a while is worked off without a pause, and is looked over for what is urgent after these. */
const others = { atOnce: 1, inHand: 5 };

const callOf = (clinicId: string, requestId: string): Call => ({
  actor: { kind: "system", clinicId },
  requestId,
  issueSession: () => {},
});

/**
 * Works the queues off until `stop`, which lets the jobs in hand finish. Logs ids and names of jobs, never
 * what they are about.
 */
export async function startWorker(
  { DATABASE_URL, SMTP_URL, MAIL_FROM, AUDIT_HEAD_FILE, WORKER_PORT }: ReturnType<typeof workerEnv>,
  log: Pick<Logger, "info" | "warn" | "error">,
): Promise<{ stop(): Promise<void> }> {
  const services = await openServices(DATABASE_URL);
  measurePool(services.database);
  measureQueues(services.database);
  const boss = workingBoss(DATABASE_URL, applicationRole);
  boss.on("error", () => log.error("a queue could not be read"));
  await boss.start();
  // What a worker had in hand that died is looked for at once, and not when the next look is due.
  await boss.supervise();

  async function work<Name extends JobName>(
    name: Name,
    handle: (call: Call, data: Jobs[Name]) => Promise<unknown>,
    { atOnce, inHand } = others,
  ): Promise<void> {
    const options = {
      pollingIntervalSeconds: 1,
      localConcurrency: atOnce,
      batchSize: inHand,
      burstWhenBatchFull: true,
      perJobResults: true,
    } as const;
    await boss.work<Jobs[Name]>(name, options, async (jobs) => {
      const results: JobResult[] = [];
      for (const job of jobs) results.push(await outcomeOf(name, job, handle));
      return results;
    });
  }

  /** One that fails is tried again by itself. */
  async function outcomeOf<Name extends JobName>(
    name: Name,
    { id, data }: Job<Jobs[Name]>,
    handle: (call: Call, data: Jobs[Name]) => Promise<unknown>,
  ): Promise<JobResult> {
    try {
      const call = callOf(data.clinicId, id);
      await observed(name, call, () => handle(call, data));
      return { id, status: "completed" };
    } catch (error) {
      const kind = error instanceof Error ? error.name : "unknown";
      log.error({ job: id, name, kind }, "failed");
      // The queue stores what went wrong, and a query's message holds its values.
      return { id, status: "failed", output: { kind } };
    }
  }

  async function extendAll(): Promise<void> {
    const clinics = await services.database.orm.select({ id: clinic.id }).from(clinic);
    for (const { id } of clinics) await extendSlots.execute(services, callOf(id, "horizon"), {});
  }

  if (!SMTP_URL) log.warn("no mail goes out: nobody is alerted of an emergency by it");
  const post = SMTP_URL ? sendMessage(mailer(SMTP_URL, MAIL_FROM)) : null;
  await work(
    "message.send",
    (call, { messageId }) => (post ?? keepMessage).execute(services, call, { messageId }),
    mails,
  );
  await work("emergency.settle", (call, { intakeId }) =>
    settleEmergency.execute(services, call, { intakeId }),
  );
  await work("intake.settleIdle", (call, { intakeId }) => settleIdle.execute(services, call, { intakeId }));
  await work("intake.remind", (call, { intakeId }) => remindUnfinished.execute(services, call, { intakeId }));
  await work("case.escalate", (call, { caseId, dueAt, step }) =>
    escalateCase.execute(services, call, { caseId, dueAt, step }),
  );
  await work("recheck.escalate", (call, { caseId, callBy, step }) =>
    escalateRecheck.execute(services, call, { caseId, callBy, step }),
  );
  await work("appointment.expireHold", (call, { appointmentId }) =>
    expireHold.execute(services, call, { appointmentId }),
  );
  await work("appointment.remind", (call, { appointmentId, startsAt, hoursBefore }) =>
    remindPatient.execute(services, call, { appointmentId, startsAt, hoursBefore }),
  );
  await work("appointment.askAgain", (call, { caseId, askAgainAt }) =>
    askAgain.execute(services, call, { caseId, askAgainAt }),
  );
  await work("waitlist.offer", (call, { slotId, freedAt }) =>
    offerFreedSlot.execute(services, call, { slotId, freedAt }),
  );
  await work("slots.extend", (call) => extendSlots.execute(services, call, {}));
  await extendAll();
  const extending = setInterval(
    () => void extendAll().catch(() => log.error("slots were not extended")),
    slotsEvery,
  );

  const sealing = sealAudit({ url: DATABASE_URL, headFile: AUDIT_HEAD_FILE }, log);
  const closeMetrics = await openMetrics();
  let ending = false;
  const probes = WORKER_PORT && (await openProbeServer(WORKER_PORT, services.database, () => ending));

  return {
    async stop() {
      ending = true;
      clearInterval(extending);
      await boss.stop({ graceful: true, timeout: drainLimit });
      await sealing.stop();
      if (probes) probes.close();
      closeMetrics();
      await services.close();
    },
  };
}
