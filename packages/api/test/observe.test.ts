import type { Actor } from "@preamble/db/actor";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { openMetricsServer } from "../src/http/metrics-server.ts";
import { callLimiter } from "../src/call-limiter.ts";
import { serveCall } from "../src/http/serve-call.ts";
import { measurePool, measureQueues } from "../src/measure-database.ts";
import { log, metrics, reportConsoleFaults, reportFault } from "../src/observe.ts";
import { patientRouter } from "../src/patient-router.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { contact, openWorld } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
let server: Awaited<ReturnType<typeof openMetricsServer>>;
beforeAll(async () => {
  world = await openWorld();
  measurePool(world.database);
  measureQueues(world.database);
  server = await openMetricsServer(0);
});
afterAll(async () => {
  server.close();
  await world.close();
});
// What other files did in this process was counted too.
beforeEach(() => metrics.resetMetrics());

const callAs = (actor: Actor) =>
  createCallerFactory(patientRouter)({
    services: world.services,
    call: { actor, requestId: "a-request", issueSession: () => {} },
    onFault: () => {},
  });

const scrape = async () => (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();

it("each call leaves one line and one measurement: its verb, its request and what came of it, and no value", async () => {
  const lines = vi.spyOn(log, "info");
  const { visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, {});
  await callAs(actor).intake.saveContact({ intakeId, contact });
  await expect(callAs(visitor).intake.get({ intakeId })).rejects.toThrow("not_signed_in");

  expect(lines.mock.calls.map(([line]) => line)).toEqual([
    { verb: "intake.saveContact", requestId: "a-request", outcome: "done", ms: expect.any(Number) },
    {
      verb: "intake.get",
      requestId: "a-request",
      outcome: "not_signed_in",
      ms: expect.any(Number),
      actor: { kind: "visitor" },
    },
  ]);
  const text = await scrape();
  expect(text).toContain('preamble_verb_seconds_count{verb="intake.saveContact",outcome="done"} 1');
  expect(text).toContain('preamble_verb_seconds_count{verb="intake.get",outcome="not_signed_in"} 1');
  expect(text).not.toContain(contact.name);
});

it("who was refused is in the line, by ids alone", async () => {
  const { id, visitor } = await world.clinic();
  const { actor } = await world.patient(visitor, {});
  const desk = await world.staff(id, ["front-desk"]);
  const lines = vi.spyOn(log, "info").mockClear();
  const intakeId = crypto.randomUUID();
  await expect(callAs(actor).intake.get({ intakeId })).rejects.toThrow("not_found");
  await expect(callAs(desk).intake.get({ intakeId })).rejects.toThrow("forbidden");
  expect(lines.mock.calls.map(([line]) => line)).toMatchObject([
    { outcome: "not_found", actor: { kind: "patient", sessionId: actor.sessionId } },
    { outcome: "forbidden", actor: { kind: "staff", staffMemberId: desk.staffMemberId } },
  ]);
  expect(JSON.stringify(lines.mock.calls)).not.toContain(desk.name);
});

it("what is refused at the door leaves one line and one count too, with its status and no more", async () => {
  const lines = vi.spyOn(log, "info").mockClear();
  const slug = "harbor-street";
  const quotas = { CALLS_PER_ADDRESS: 1, CALLS_PER_CLINIC: 100, STARTS_PER_ADDRESS: 100 };
  const opened = { ...world.services, limiter: callLimiter(world.database, quotas) };
  const ask = (headers: Readonly<Record<string, string>> = {}) =>
    serveCall(
      new Request(`https://clinic.example/${slug}/api/trpc/intake.get`, {
        method: "POST",
        headers: { host: "clinic.example", origin: "https://clinic.example", ...headers },
        body: contact.name,
      }),
      { slug, door: "patient" },
      opened,
      patientRouter,
      () => Promise.reject(new Error("Nobody comes in.")),
    );
  const statuses = [];
  for (const headers of [{ origin: "https://evil.example" }, {}, {}])
    statuses.push((await ask(headers)).status);
  expect(statuses).toEqual([403, 415, 429]);
  expect(lines.mock.calls).toEqual(
    statuses.map((status) => [{ verb: "door", requestId: expect.any(String), outcome: String(status) }]),
  );
  const text = await scrape();
  for (const status of statuses) expect(text).toContain(`preamble_refusals_total{status="${status}"} 1`);
});

it("a fault is told by name and place, never by its message", () => {
  const lines = vi.spyOn(log, "error").mockImplementation(() => {});
  reportFault("intake.get", "a-request", new TypeError("Quillfeather\n    at night is no number"));
  expect(JSON.stringify(lines.mock.calls)).not.toMatch(/Quillfeather|night/);
  expect(lines.mock.calls[0]?.[0]).toMatchObject({
    verb: "intake.get",
    fault: "TypeError",
    at: expect.arrayContaining([expect.stringContaining("observe.test.ts")]),
  });
  lines.mockRestore();
});

it("a page's fault that the framework tells the console of is told so too; a sentence passes as it is", () => {
  const lines = vi.spyOn(log, "error").mockImplementation(() => {});
  const console = vi.spyOn(globalThis.console, "error").mockImplementation(() => {});
  reportConsoleFaults();
  const query = new Error("Failed query: select 1\nparams: Quillfeather", {
    cause: new Error("Quillfeather"),
  });
  globalThis.console.error("⨯", Object.assign(query, { digest: "123" }));
  globalThis.console.error("The settings could not be read.");
  expect(JSON.stringify(lines.mock.calls)).not.toContain("Quillfeather");
  expect(lines.mock.calls).toEqual([
    [{ verb: "page", requestId: "123", fault: "Error", at: expect.any(Array) }],
  ]);
  expect(console.mock.calls).toEqual([["The settings could not be read."]]);
  vi.restoreAllMocks();
});

it("connections and jobs that wait are measured", async () => {
  const { id: clinicId } = await world.clinic();
  await world.owner.query(
    `insert into pgboss.job (name, data, start_after) values ('slots.extend', $1, now() - interval '90 seconds')`,
    [JSON.stringify({ clinicId })],
  );
  const text = await scrape();
  expect(text).toMatch(/preamble_database_connections\{state="idle"\} \d/);
  expect(text).toMatch(/preamble_jobs_waiting\{name="slots.extend"\} 1/);
  expect(Number(/preamble_jobs_lag_seconds\{name="slots.extend"\} ([\d.]+)/.exec(text)?.[1])).toBeGreaterThan(
    89,
  );
});

it("nothing but the metrics is answered on their port", async () => {
  expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(404);
});
