import { afterAll, beforeAll, expect, it } from "vitest";
import { type DatabaseServer, openDatabaseServer } from "./database-server.ts";
import { type Killable, nextApp } from "./killable.ts";
import { type Clinic, makeClinic } from "./make-clinic.ts";
import { staffBrowser } from "./staff-browser.ts";

let server: DatabaseServer;
let clinic: Clinic;
let staff: Killable;
let browser: Awaited<ReturnType<typeof staffBrowser>>;
beforeAll(async () => {
  server = await openDatabaseServer();
  clinic = await makeClinic(server, 1);
  staff = await nextApp("staff", { server });
  await staff.start();
  browser = await staffBrowser(server, clinic, staff.address);
  expect((await browser.signIn()).status).toBe(200);
});
afterAll(async () => {
  await staff.stop();
  await server.close();
});

/** A stream as an open page has it: how often it was told of a change, and whether it is over. */
async function openStream() {
  const { status, body } = await browser.ask("events");
  if (status !== 200 || !body) throw new Error(`The stream was answered with ${status}.`);
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const seen = { changes: 0, over: false };
  const reading = (async () => {
    for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
      seen.changes += value?.split("data: changed").length ?? 1;
      seen.changes -= 1;
    }
    seen.over = true;
  })();
  return {
    seen,
    close: async () => {
      await reader.cancel();
      await reading;
    },
  };
}

const change = () =>
  server.asSuperuser((client) => client.query("select pg_notify('changed', $1)", [clinic.id]));

/** The process of the database that holds the staff app's one subscription. */
const subscription = () =>
  server.asSuperuser(async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity
       where usename = 'preamble_parts' and (query = 'listen changed' or query = 'select 1')`,
    );
    return rows.map(({ pid }) => pid);
  });

it("a page hears of a change after the one connection that hears of them was cut, and after it fell silent", async () => {
  const { seen, close } = await openStream();
  const hears = async (timeout: number) => {
    const before = seen.changes;
    await change();
    await expect.poll(() => seen.changes, { timeout }).toBeGreaterThan(before);
  };
  await expect.poll(subscription, { timeout: 5000 }).toHaveLength(1);
  await hears(5000);

  const [cut = 0] = await subscription();
  await server.asSuperuser((client) => client.query("select pg_terminate_backend($1, 1000)", [cut]));
  await expect.poll(subscription, { timeout: 5000 }).toHaveLength(1);
  await hears(5000);

  const [frozen = 0] = await subscription();
  process.kill(frozen, "SIGSTOP");
  try {
    // Within 10 seconds it is asked for a sign of life, for which it has 5.
    await hears(20_000);
    await hears(5000);
    expect(seen.over).toBe(false);
  } finally {
    process.kill(frozen, "SIGCONT");
  }
  await close();
});

const lastSeen = (ago: string) =>
  server.asSuperuser((client) =>
    client.query("update session set last_seen_at = now() - $1::interval where clinic_id = $2", [
      ago,
      clinic.id,
    ]),
  );
const wasSeenNow = () =>
  server.asSuperuser(async (client) => {
    const { rowCount } = await client.query(
      "select from session where clinic_id = $1 and last_seen_at > now() - interval '1 minute'",
      [clinic.id],
    );
    return rowCount === 1;
  });

it("what a page asks by itself does not keep a session from ending after 15 minutes; what somebody asks does", async () => {
  const { seen, close } = await openStream();
  await lastSeen("14 minutes 50 seconds");
  expect((await browser.call("cases.countAlarms", {})).status).toBe(200);
  expect((await browser.call("cases.watch", { caseId: clinic.id })).status).toBe(404);
  // A list reads itself again with time and with each change.
  expect((await browser.ask("queue")).status).toBe(200);
  expect(await wasSeenNow()).toBe(false);
  // The stream looks every 5 seconds whether its session still stands.
  await expect.poll(() => seen.over, { timeout: 20_000 }).toBe(true);
  expect((await browser.ask("queue")).status).toBe(307);
  await close();

  await lastSeen("14 minutes 50 seconds");
  browser.touch();
  expect((await browser.ask("queue")).status).toBe(200);
  expect(await wasSeenNow()).toBe(true);

  // Who writes a long note asks for nothing; the page does, for them.
  await lastSeen("14 minutes 50 seconds");
  expect((await browser.call("cases.countAlarms", {})).status).toBe(200);
  expect(await wasSeenNow()).toBe(true);
});
