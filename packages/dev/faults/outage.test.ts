import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { beginForm, refusedForNow } from "./begin-form.ts";
import type { Outcome } from "./caller.ts";
import { type DatabaseServer, openDatabaseServer } from "./database-server.ts";
import { type Killable, nextApp } from "./killable.ts";
import { type Clinic, makeClinic } from "./make-clinic.ts";
import { staffBrowser } from "./staff-browser.ts";

let server: DatabaseServer;
let clinic: Clinic;
let patient: Killable;
let staff: Killable;
beforeAll(async () => {
  server = await openDatabaseServer();
  clinic = await makeClinic(server, 1);
  patient = await nextApp("patient", { server });
  staff = await nextApp("staff", { server });
  await Promise.all([patient.start(), staff.start()]);
});
afterAll(async () => {
  await Promise.all([patient.stop(), staff.stop()]);
  await server.close();
});

const statusOf = async (address: string) => (await fetch(address)).status;

/** What a browser is told that asks for a page of either app. */
const pages = () =>
  Promise.all(
    [`${patient.address}/${clinic.slug}/en`, `${staff.address}/${clinic.slug}`].map(async (address) => {
      const { status, headers } = await fetch(address);
      return { status, retryAfter: headers.get("retry-after") };
    }),
  );
const comeAgain = { status: 503, retryAfter: "5" };
const shown = { status: 200, retryAfter: null };

it("a full pool is 503 with Retry-After, and serves again by itself", async () => {
  const { answer } = await beginForm(patient.address, clinic.slug);
  const refused: Outcome[] = [];
  const done: Outcome[] = [];
  await server.asSuperuser(async (client) => {
    await client.query("begin");
    await client.query("lock table intake in access exclusive mode");
    // More than the pool has connections: ten wait for the table, the others for a connection.
    const calls = Array.from({ length: 12 }, async () => {
      const outcome = await answer();
      (outcome.kind === "done" ? done : refused).push(outcome);
    });
    await expect.poll(() => refused.length, { timeout: 10_000 }).toBe(2);
    expect((await pages())[0]).toEqual(comeAgain);
    await client.query("rollback");
    await Promise.all(calls);
  });
  expect(refused).toEqual([refusedForNow, refusedForNow]);
  expect(done).toHaveLength(10);
  expect((await answer()).kind).toBe("done");
});

it("a database that was killed is 503 with Retry-After, and nothing acknowledged is gone when it is back", async () => {
  const { answer } = await beginForm(patient.address, clinic.slug);
  const acknowledged: string[] = [];
  let saving = true;
  async function save(): Promise<Outcome[]> {
    const refused: Outcome[] = [];
    while (saving) {
      const eventId = randomUUID();
      const outcome = await answer(eventId);
      if (outcome.kind === "done") acknowledged.push(eventId);
      else {
        refused.push(outcome);
        await wait(20);
      }
    }
    return refused;
  }
  const savers = [save(), save(), save(), save()];
  await wait(1000);
  await server.kill();
  expect(await answer()).toEqual(refusedForNow);
  for (const { address } of [patient, staff]) {
    expect(await statusOf(`${address}/readyz`)).toBe(503);
    expect(await statusOf(`${address}/healthz`)).toBe(200);
  }
  expect(await pages()).toEqual([comeAgain, comeAgain]);
  const before = acknowledged.length;
  await server.start();
  await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(before);
  await wait(1000);
  saving = false;
  const refused = (await Promise.all(savers)).flat();

  expect(refused.length).toBeGreaterThan(0);
  expect(refused.filter((outcome) => outcome.kind !== "refused" || outcome.status !== 503)).toEqual([]);
  expect(before).toBeGreaterThan(10);
  const stored = await server.asSuperuser(async (client) => {
    const { rows } = await client.query<{ event_id: string }>("select event_id from answer_event");
    return new Set(rows.map((row) => row.event_id));
  });
  expect(acknowledged.filter((eventId) => !stored.has(eventId))).toEqual([]);
  for (const { address } of [patient, staff]) expect(await statusOf(`${address}/readyz`)).toBe(200);
  expect(await pages()).toEqual([shown, shown]);
});

it("a database that is frozen is 503 with Retry-After, and serves again once it is not", async () => {
  const { answer } = await beginForm(patient.address, clinic.slug);
  server.freeze();
  try {
    // More than the pool has connections: some are open, and to the others no connection comes about.
    const calls = await Promise.all(Array.from({ length: 12 }, () => answer()));
    expect(calls).toEqual(calls.map(() => refusedForNow));
    expect(await pages()).toEqual([comeAgain, comeAgain]);
    expect(await statusOf(`${patient.address}/healthz`)).toBe(200);
  } finally {
    server.thaw();
  }
  await expect.poll(async () => (await answer()).kind, { timeout: 10_000 }).toBe("done");
  expect(await pages()).toEqual([shown, shown]);
});

it("without a database nobody is told that a password is wrong or that a session has ended: 503, and it goes on after", async () => {
  const browser = await staffBrowser(server, clinic, staff.address);
  expect((await browser.signIn()).status).toBe(200);
  await server.kill();
  for (const { status, headers } of [await browser.signIn(), await browser.signOut()]) {
    expect({ status, retryAfter: headers.get("retry-after") }).toEqual(comeAgain);
    expect(headers.getSetCookie()).toEqual([]);
  }
  await server.start();
  await expect.poll(async () => (await browser.ask("queue")).status, { timeout: 10_000 }).toBe(200);
  expect((await browser.signOut()).status).toBe(200);
  expect((await browser.ask("queue")).status).toBe(307);
});

it("what the pages met meanwhile is told in lines of JSON, without the query and what was asked for", () => {
  for (const name of ["patient", "staff"]) {
    const log = readFileSync(join(server.folder, `${name}.log`), "utf8");
    const faults = log.split("\n").filter((line) => line.includes('"verb":"page"'));
    expect(faults.length).toBeGreaterThan(0);
    for (const line of faults) expect(JSON.parse(line)).toMatchObject({ fault: expect.any(String) });
    expect(log).not.toMatch(/Failed query|params:/);
  }
});
