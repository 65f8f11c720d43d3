import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DatabaseServer, openDatabaseServer } from "./database-server.ts";
import { freePort } from "@preamble/db/embedded/free-port";
import { openMailSink } from "./mail-sink.ts";
import { type Killable, nextApp, worker } from "./killable.ts";
import { type Clinic, makeClinic } from "./make-clinic.ts";

let server: DatabaseServer;
let clinic: Clinic;
beforeAll(async () => {
  server = await openDatabaseServer();
  clinic = await makeClinic(server, 1);
});
afterAll(() => server.close());

/** What a request came to: its status, or how its connection failed. */
async function ask(address: string): Promise<string> {
  try {
    const answer = await fetch(address);
    await answer.text();
    return String(answer.status);
  } catch (fault) {
    const cause = fault instanceof Error ? fault.cause : undefined;
    return cause instanceof Error && "code" in cause ? String(cause.code) : "broken";
  }
}

/** Sends requests to whichever processes said of late that they are ready, as a proxy does. */
function proxyOf(processes: readonly Killable[]) {
  const ready = new Map(processes.map((one) => [one, true]));
  let watching = true;
  async function watch(one: Killable): Promise<void> {
    while (watching) {
      ready.set(one, (await ask(`${one.address}/readyz`)) === "200");
      await wait(100);
    }
  }
  const watches = processes.map(watch);
  let turn = 0;
  return {
    ask(path: string): Promise<string> {
      const able = processes.filter((one) => ready.get(one));
      const chosen = able[(turn += 1) % Math.max(1, able.length)];
      return chosen ? ask(chosen.address + path) : Promise.resolve("nobody is ready");
    },
    isReady: (one: Killable) => ready.get(one) === true,
    async close() {
      watching = false;
      await Promise.all(watches);
    },
  };
}

describe.each([
  ["patient", "en"],
  ["staff", "sign-in"],
] as const)("two processes of the %s app, ended and started in turn while 8 clients ask", (name, page) => {
  it("fail no request, say first that they are not ready, and are gone within 10 seconds", async () => {
    const processes = [await nextApp(name, { server }), await nextApp(name, { server })];
    for (const one of processes) await one.start();
    const proxy = proxyOf(processes);
    const outcomes: string[] = [];
    let asking = true;
    async function client(): Promise<void> {
      while (asking) outcomes.push(await proxy.ask(`/${clinic.slug}/${page}`));
    }
    const clients = Array.from({ length: 8 }, client);
    for (const one of processes) {
      await wait(500);
      const stopped = one.stop();
      await expect.poll(() => ask(`${one.address}/readyz`), { interval: 20, timeout: 900 }).toBe("503");
      expect(await ask(`${one.address}/healthz`)).toBe("200");
      const { code, ms } = await stopped;
      expect(code).toBe(0);
      expect(ms).toBeLessThan(10_000);
      await one.start();
      await expect.poll(() => proxy.isReady(one), { timeout: 10_000 }).toBe(true);
    }
    asking = false;
    await Promise.all(clients);
    await proxy.close();
    for (const one of processes) await one.stop();

    expect(outcomes.length).toBeGreaterThan(100);
    expect(outcomes.filter((outcome) => outcome !== "200")).toEqual([]);
  });
});

it("a slow request that is under way when the process is asked to end is answered", async () => {
  const app = await nextApp("patient", { server });
  await app.start();
  // The page reads the clinic, which is locked until the process has long been asked to end.
  const { answered, stopped } = await server.asSuperuser(async (client) => {
    await client.query("begin");
    await client.query("lock table clinic in access exclusive mode");
    const request = ask(`${app.address}/${clinic.slug}/en`);
    await expect.poll(() => waiting(), { timeout: 5000 }).toBe(true);
    const ending = app.stop();
    await wait(3000);
    await client.query("commit");
    return { answered: request, stopped: ending };
  });
  expect(await answered).toBe("200");
  expect((await stopped).ms).toBeLessThan(10_000);
});

const waiting = () =>
  server.asSuperuser(async (client) => {
    const { rowCount } = await client.query("select from pg_locks where not granted");
    return (rowCount ?? 0) > 0;
  });

it.each(["patient", "staff", "worker"] as const)(
  "the %s tells its figures on a port of its own where one is given",
  async (name) => {
    const port = await freePort();
    const env = { METRICS_PORT: String(port) };
    const one = await (name === "worker" ? worker({ server, env }) : nextApp(name, { server, env }));
    await one.start();
    const figures = await fetch(`http://127.0.0.1:${port}/metrics`);
    expect([figures.status, await figures.text()]).toEqual([200, expect.stringContaining("process_cpu")]);
    await one.stop();
  },
);

it("the worker says whether it is ready, and goes within 10 seconds", async () => {
  const one = await worker({ server });
  await one.start();
  expect(await ask(`${one.address}/healthz`)).toBe("200");
  const ready = await fetch(`${one.address}/readyz`);
  expect([ready.status, ready.headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
  expect(await ask(`${one.address}/anything`)).toBe("404");
  const { code, ms } = await one.stop();
  expect(code).toBe(0);
  expect(ms).toBeLessThan(10_000);
});

it("the worker goes within 10 seconds although a mail server lets it wait, and the mail is still to be sent", async () => {
  const mail = await openMailSink({ holds: true });
  const one = await worker({ server, env: { SMTP_URL: mail.url } });
  await one.start();
  await server.asSuperuser(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into message (clinic_id, kind, recipient, subject, body)
       values ($1, 'escalation', 'clinic@example.org', 'A case waits', 'Open the queue.') returning id`,
      [clinic.id],
    );
    const job = JSON.stringify({ clinicId: clinic.id, messageId: rows[0]?.id });
    await client.query("insert into pgboss.job (name, data) values ('message.send', $1)", [job]);
  });
  await expect.poll(mail.held, { timeout: 20_000 }).toBe(1);
  const { code, ms } = await one.stop();
  expect(code).toBe(0);
  expect(ms).toBeLessThan(10_000);
  const { rows } = await server.asSuperuser((client) =>
    client.query("select sent_at from message where clinic_id = $1", [clinic.id]),
  );
  expect(rows).toEqual([{ sent_at: null }]);
  await mail.close();
});
