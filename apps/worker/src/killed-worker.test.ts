import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { raiseEmergency } from "@preamble/api/intake/raise-emergency";
import { Client } from "pg";
import { SMTPServer } from "smtp-server";
import { describe, expect, it, vi } from "vitest";
import { openWorld, workedAnswers } from "../../../packages/api/test/world.ts";

/** A job goes to another worker 10 seconds after the last sign of life, which is looked for every 10 seconds. */
const patience = { timeout: 150_000, interval: 200 };
const testLimit = 300_000;

type World = Awaited<ReturnType<typeof openWorld>>;

/** A database of its own for each test: they run at once, and no worker may take another's jobs. */
const scene = (play: (world: World) => Promise<void>) => async () => {
  const world = await openWorld();
  try {
    await play(world);
  } finally {
    await world.close();
  }
};

type Step = "connected" | "got it all";

/** A mail server that notes the ids of the mails it got, and stops once at a step until it is released. */
async function mailServer(holdAt: Step | null) {
  const ids: string[] = [];
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  let pending = holdAt;
  async function pass(step: Step, goOn: () => void): Promise<void> {
    if (pending === step) {
      pending = null;
      reach();
      await released;
    }
    goOn();
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onConnect: (_session, done) => void pass("connected", done),
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        ids.push(/^Message-ID: <(.*)>\r?$/im.exec(text)?.[1] ?? "none");
        void pass("got it all", done);
      });
    },
  });
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  if (typeof address !== "object" || !address) throw new Error("The mail server has no address.");
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  return { url: `smtp://127.0.0.1:${address.port}`, ids, reached, release, close };
}

async function startWorker(world: World, smtpUrl: string): Promise<{ kill(): Promise<void> }> {
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: { ...process.env, DATABASE_URL: world.database.ownerUrl, SMTP_URL: smtpUrl },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(child, "message");
  return {
    async kill() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Keeps rows locked until they are released. */
async function hold(world: World, select: string, clinicId: string) {
  const holder = new Client({ connectionString: world.database.superuserUrl });
  await holder.connect();
  await holder.query("begin");
  await holder.query(`${select} for update`, [clinicId]);
  return {
    release: () => holder.end(),
    /** Who waits is cut off: a server goes on with a statement though the process that sent it is gone. */
    async releaseToNobody() {
      await holder.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where pg_backend_pid() = any(pg_blocking_pids(pid))`);
      await holder.end();
    },
  };
}

/** The jobs that these tests are about; those that watch the clock of the case wait for later. */
const ofClinic = "data->>'clinicId' = $1::text and name in ('message.send', 'emergency.settle')";
const counts = {
  sent: "select count(*) from message where clinic_id = $1 and sent_at is not null",
  sendingsAudited: "select count(*) from audit_event where clinic_id = $1 and action = 'messages.send'",
  cases: 'select count(*) from "case" where clinic_id = $1',
  triages: "select count(*) from triage where clinic_id = $1",
  alerts: "select count(*) from message where clinic_id = $1",
  alertJobs: `select count(*) from pgboss.job where ${ofClinic} and name = 'message.send'`,
  activeJobs: `select count(*) from pgboss.job where ${ofClinic} and state = 'active'`,
  handledAgain: `select count(*) from pgboss.job where ${ofClinic} and retry_count = 1`,
  openJobs: `select count(*) from pgboss.job where ${ofClinic} and state <> 'completed'`,
} as const;

async function count(world: World, what: keyof typeof counts, clinicId: string): Promise<number> {
  const { rows } = await world.owner.query<{ count: string }>(counts[what], [clinicId]);
  return Number(rows[0]?.count);
}

const becomes = (world: World, what: keyof typeof counts, clinicId: string, expected: number) =>
  vi.waitFor(async () => expect(await count(world, what, clinicId)).toBe(expected), patience);

/** A clinic with one emergency: its alert is due, or else only the job that raises it. */
async function emergency(world: World, due: "alert" | "settling"): Promise<string> {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-008"));
  if (due === "alert") {
    await world.owner.query(`delete from pgboss.job where ${ofClinic}`, [id]);
    await world.act(raiseEmergency, actor, { intakeId });
    // By the test's clock it is long overdue, which is not what is looked at here.
    await world.owner.query("delete from pgboss.job where name = 'case.escalate'");
  } else {
    // The browser that showed the warning has been gone for as long as the job waits for it.
    await world.owner.query(`update pgboss.job set start_after = now() where ${ofClinic}`, [id]);
  }
  return id;
}

describe.concurrent("a worker killed with -9 while an alert goes out", () => {
  it.for([
    ["before the mail server was told anything", "connected", 1],
    ["when the mail server had it all and had not said so", "got it all", 2],
  ] as const)(
    "%s: it goes out under one id and is recorded once",
    { timeout: testLimit },
    ([, step, mails]) =>
      scene(async (world) => {
        const mail = await mailServer(step);
        const clinicId = await emergency(world, "alert");
        const first = await startWorker(world, mail.url);
        await mail.reached;
        await first.kill();
        mail.release();
        const second = await startWorker(world, mail.url);
        await becomes(world, "openJobs", clinicId, 0);
        await second.kill();
        await mail.close();

        // SMTP cannot give exactly once; a repetition carries the same id, by which a mail server may drop it.
        expect(mail.ids).toHaveLength(mails);
        expect(new Set(mail.ids).size).toBe(1);
        expect(await count(world, "sent", clinicId)).toBe(1);
        expect(await count(world, "sendingsAudited", clinicId)).toBe(1);
      })(),
  );

  it(
    "after it was recorded and before its job was done: it does not go out again",
    { timeout: testLimit },
    scene(async (world) => {
      const mail = await mailServer("got it all");
      const clinicId = await emergency(world, "alert");
      const first = await startWorker(world, mail.url);
      await mail.reached;
      const job = await hold(world, `select from pgboss.job where ${ofClinic}`, clinicId);
      mail.release();
      await becomes(world, "sent", clinicId, 1);
      await first.kill();
      await job.releaseToNobody();
      const second = await startWorker(world, mail.url);
      await becomes(world, "openJobs", clinicId, 0);
      await second.kill();
      await mail.close();

      expect(await count(world, "handledAgain", clinicId)).toBe(1);
      expect(mail.ids).toHaveLength(1);
      expect(await count(world, "sent", clinicId)).toBe(1);
    }),
  );
});

describe.concurrent("a worker killed with -9 while it raises an emergency that no browser reported", () => {
  it.for([
    ["in the middle", "the intake"],
    ["after it was raised and before its job was done", "the job"],
  ] as const)("%s: the emergency is one case with one alert", { timeout: testLimit }, ([, killedAt]) =>
    scene(async (world) => {
      const mail = await mailServer(null);
      const clinicId = await emergency(world, "settling");
      const intake = await hold(world, "select from intake where clinic_id = $1", clinicId);
      const first = await startWorker(world, mail.url);
      await becomes(world, "activeJobs", clinicId, 1);
      if (killedAt === "the intake") {
        await first.kill();
        await intake.releaseToNobody();
      } else {
        const job = await hold(world, `select from pgboss.job where ${ofClinic}`, clinicId);
        await intake.release();
        await becomes(world, "cases", clinicId, 1);
        await first.kill();
        await job.releaseToNobody();
      }
      const second = await startWorker(world, mail.url);
      await becomes(world, "openJobs", clinicId, 0);
      await second.kill();
      await mail.close();

      const each = ["handledAgain", "cases", "triages", "alerts", "alertJobs", "sent"] as const;
      for (const what of each) expect([what, await count(world, what, clinicId)]).toEqual([what, 1]);
      expect(mail.ids).toHaveLength(1);
    })(),
  );
});
