import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { submitIntake } from "@preamble/api/intake/submit-intake";
import { raiseEmergency } from "@preamble/api/intake/raise-emergency";
import { addMinutes } from "@preamble/booking/wall-time";
import { applicationRole, withClinic } from "@preamble/db/client";
import { jobSender, sendingBoss } from "@preamble/db/jobs";
import { cases, message } from "@preamble/db/schema";
import { authoredContent } from "@preamble/domain/content/protocol-content";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openWorld, workedAnswers } from "../../../packages/api/test/world.ts";
import { startWorker } from "./start-worker.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const received: ParsedMail[] = [];
const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    simpleParser(stream).then((mail) => {
      received.push(mail);
      done();
    }, done);
  },
});
let world: Awaited<ReturnType<typeof openWorld>>;
let smtpUrl: string;

beforeAll(async () => {
  world = await openWorld();
  sink.listen(0, "127.0.0.1");
  await once(sink.server, "listening");
  smtpUrl = `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`;
});
beforeEach(() => void received.splice(0));
afterAll(async () => {
  await world.close();
  await new Promise<void>((closed) => sink.close(closed));
});

/** A patient whose answers fire ces-saddle and ces-bladder (VS-008), raised and not sent. */
async function emergency() {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-008"));
  await world.act(raiseEmergency, actor, { intakeId });
  // By the test's clock it is long overdue, which is not what is looked at here.
  await world.owner.query("delete from pgboss.job where name = 'case.escalate'");
  const [row] = await messagesOf(id);
  return { clinicId: id, messageId: row?.id ?? "" };
}

const messagesOf = (clinicId: string) =>
  withClinic(world.database, clinicId, (tx) => tx.select().from(message));

async function sendAgain(clinicId: string, messageId: string): Promise<void> {
  const boss = sendingBoss(world.database.ownerUrl, applicationRole);
  await boss.start();
  await withClinic(world.database, clinicId, (tx) =>
    jobSender(boss).send(tx, "message.send", { clinicId, messageId }),
  );
  await boss.stop({ graceful: false });
}

async function jobsDone(clinicId: string, expected: number): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rows } = await world.owner.query<{ state: string }>(
        "select state from pgboss.job where name = 'message.send' and data->>'clinicId' = $1",
        [clinicId],
      );
      expect(rows.map(({ state }) => state)).toEqual(Array(expected).fill("completed"));
    },
    { timeout: 20_000, interval: 100 },
  );
}

describe("with a mail server", () => {
  it("an emergency is one mail to the on-call address, though its job is delivered twice", async () => {
    const { clinicId, messageId } = await emergency();
    await sendAgain(clinicId, messageId);
    const worker = await startWorker(
      { DATABASE_URL: world.database.ownerUrl, SMTP_URL: smtpUrl, MAIL_FROM: "clinic@example.org" },
      silent,
    );
    await jobsDone(clinicId, 2);
    await worker.stop();

    expect(received).toHaveLength(1);
    const [mail] = received;
    expect(mail?.from?.text).toBe("clinic@example.org");
    expect([mail?.to].flat().map((to) => to?.text)).toEqual(["oncall@example.org"]);
    expect((await messagesOf(clinicId))[0]?.sentAt).not.toBeNull();
  });

  it("the alert names neither the patient nor a rule, an answer or a symptom", async () => {
    const { clinicId } = await emergency();
    const worker = await startWorker(
      { DATABASE_URL: world.database.ownerUrl, SMTP_URL: smtpUrl, MAIL_FROM: "clinic@example.org" },
      silent,
    );
    await jobsDone(clinicId, 1);
    await worker.stop();

    const whole = JSON.stringify(received).toLowerCase();
    expect(whole).toContain("must be looked at by a person now");
    const told = Object.entries(workedAnswers("VS-008")).filter(([, value]) => value === true);
    expect(told.map(([id]) => id)).toContain("saddle-numbness");
    const clinical = [
      ...authoredContent.rules.map(({ id }) => id),
      ...authoredContent.questions.flatMap(({ id, label }) => [id, label.en, label.es]),
      "843 555 0101",
      ..."łukasz żółć nguyễn numb bladder saddle urin pee emergency-now".split(" "),
    ];
    expect(clinical.filter((word) => whole.includes(word.toLowerCase()))).toEqual([]);
  });
});

it("without a mail server the message is kept unsent, its job is done, and the log says so from the start", async () => {
  const { clinicId, messageId } = await emergency();
  const warn = vi.fn();
  const worker = await startWorker(
    { DATABASE_URL: world.database.ownerUrl, MAIL_FROM: "clinic@example.org" },
    { ...silent, warn },
  );
  expect(warn.mock.calls).toEqual([["no mail goes out: nobody is alerted of an emergency by it"]]);
  await jobsDone(clinicId, 1);
  await worker.stop();
  expect(received).toEqual([]);
  expect(await messagesOf(clinicId)).toMatchObject([
    { kind: "emergency-alert", recipient: "oncall@example.org", sentAt: null },
  ]);
  const { rows } = await world.owner.query(
    "select subject_id, actor_kind from audit_event where clinic_id = $1 and action = 'messages.keep'",
    [clinicId],
  );
  expect(rows).toEqual([{ subject_id: messageId, actor_kind: "system" }]);
});

it("a step of an emergency goes before fifty others that have waited longer", async () => {
  const { id: clinicId, visitor } = await world.clinic();
  const routine = await world.patient(visitor, workedAnswers("VS-069"));
  await world.act(submitIntake, routine.actor, { intakeId: routine.intakeId, submissionKey: randomUUID() });
  const [row] = await withClinic(world.database, clinicId, (tx) => tx.select().from(cases));
  if (!row) throw new Error("There is no case.");
  const step = { clinicId, caseId: row.id, dueAt: row.dueAt.toISOString(), step: 1 };
  await withClinic(world.database, clinicId, async (tx) => {
    for (let count = 0; count < 50; count += 1) await world.services.jobs.send(tx, "case.escalate", step);
  });
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-008"));
  await world.act(raiseEmergency, actor, { intakeId });
  // By the worker's clock its first step, at 5 minutes, has just come.
  const dueAt = addMinutes(new Date(), 9);
  const { rows } = await world.owner.query<{ id: string }>(
    `update "case" set due_at = $2 where intake_id = $1 returning id`,
    [intakeId, dueAt],
  );
  await world.owner.query("update pgboss.job set data = data || $2 where data->>'caseId' = $1", [
    rows[0]?.id,
    { dueAt: dueAt.toISOString() },
  ]);

  const worker = await startWorker(
    { DATABASE_URL: world.database.ownerUrl, MAIL_FROM: "clinic@example.org" },
    silent,
  );
  const started = async () =>
    (
      await world.owner.query<{ urgent: boolean; at: Date }>(
        `select data->>'caseId' <> $2 as urgent, started_on as at from pgboss.job
         where name = 'case.escalate' and data->>'clinicId' = $1 and started_on is not null order by started_on`,
        [clinicId, row.id],
      )
    ).rows;
  await vi.waitFor(async () => expect((await started()).length).toBeGreaterThan(50), {
    timeout: 20_000,
    interval: 200,
  });
  await worker.stop();
  const all = await started();
  const emergencyAt = all.find(({ urgent }) => urgent)?.at;
  expect(emergencyAt).toEqual(all[0]?.at);
  expect(all.at(-1)?.at.getTime()).toBeGreaterThan(emergencyAt?.getTime() ?? Infinity);
});
