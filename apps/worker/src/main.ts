import { extendSlots } from "@preamble/api/appointments/extend-slots";
import type { Call } from "@preamble/api/define-verb";
import { settleEmergency } from "@preamble/api/intake/settle-emergency";
import { sendMessage } from "@preamble/api/messages/send-message";
import { openServices } from "@preamble/api/services";
import { applicationRole } from "@preamble/db/client";
import { type JobName, type Jobs, workingBoss } from "@preamble/db/jobs";
import { clinic } from "@preamble/db/schema";
import pino from "pino";
import { env } from "./env.ts";
import { mailer } from "./mailer.ts";

const log = pino({ name: "worker" });
const services = await openServices(env.DATABASE_URL);
const boss = workingBoss(env.DATABASE_URL, applicationRole);
boss.on("error", () => log.error("a queue could not be read"));
await boss.start();

const deliver = sendMessage(mailer(env.SMTP_URL, env.MAIL_FROM));
const callOf = (clinicId: string, requestId: string): Call => ({
  actor: { kind: "system", clinicId },
  requestId,
  issueSession: () => {},
});

async function work<Name extends JobName>(
  name: Name,
  handle: (call: Call, data: Jobs[Name]) => Promise<unknown>,
): Promise<void> {
  await boss.work<Jobs[Name]>(name, { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const job of jobs) {
      await handle(callOf(job.data.clinicId, job.id), job.data);
      log.info({ job: job.id, name }, "done");
    }
  });
}

await work("message.send", (call, { messageId }) => deliver.execute(services, call, { messageId }));
await work("emergency.settle", (call, { intakeId }) => settleEmergency.execute(services, call, { intakeId }));
await work("slots.extend", (call) => extendSlots.execute(services, call, {}));

async function extendAll(): Promise<void> {
  const clinics = await services.database.orm.select({ id: clinic.id }).from(clinic);
  for (const { id } of clinics) await extendSlots.execute(services, callOf(id, "daily"), {});
}
await extendAll();
const daily = setInterval(
  () => void extendAll().catch(() => log.error("slots were not extended")),
  6 * 3_600_000,
);

const stop = async () => {
  clearInterval(daily);
  await boss.stop({ graceful: true, timeout: 8000 });
  await services.close();
};
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
log.info("ready");
