import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cookieJar } from "./cut-off/cookie-jar.ts";
import { type DatabaseServer, openDatabaseServer } from "./database-server.ts";
import { freePort } from "@preamble/db/embedded/free-port";
import { type Killable, nextApp } from "./killable.ts";
import { type Clinic, makeClinic } from "./make-clinic.ts";

const quota = 3;
let server: DatabaseServer;
let clinic: Clinic;
let patient: Killable;
let staff: Killable;
let metricsPort: number;
beforeAll(async () => {
  server = await openDatabaseServer();
  clinic = await makeClinic(server, 1);
  metricsPort = await freePort();
  const env = { CALLS_PER_ADDRESS: String(quota), TRUSTED_PROXY: "1" };
  patient = await nextApp("patient", { server, env });
  staff = await nextApp("staff", { server, env: { ...env, METRICS_PORT: String(metricsPort) } });
  await Promise.all([patient.start(), staff.start()]);
});
afterAll(async () => {
  await Promise.all([patient.stop(), staff.stop()]);
  await server.close();
});

it.each([
  ["the page that knows a paper by its code", "198.51.100.1", () => `verify/${randomUUID()}`, 200, 429],
  ["a page of the form", "198.51.100.3", () => "result", 307, 429],
  ["the calendar file of a visit", "198.51.100.2", () => "visit/calendar", 307, 429],
])(
  "%s counts as a call: past its quota an address is told when to come again",
  async (_, address, path, first, last) => {
    const statuses: number[] = [];
    let retryAfter: string | null = null;
    // The minute may turn once meanwhile.
    while (statuses.at(-1) !== last && statuses.length <= 2 * quota) {
      const response = await fetch(`${patient.address}/${clinic.slug}/en/${path()}`, {
        redirect: "manual",
        headers: { "x-forwarded-for": address },
      });
      statuses.push(response.status);
      retryAfter = response.headers.get("retry-after");
    }
    expect(new Set(statuses)).toEqual(new Set([first, last]));
    expect(Number(retryAfter)).toBeGreaterThan(0);
  },
);

it("tries to sign in count as calls: past its quota an address is told when to come again, and the metrics count both", async () => {
  const browser = cookieJar(staff.address);
  const { csrfToken }: { csrfToken: string } = await (await browser.ask("/api/auth/csrf")).json();
  const guess = {
    slug: clinic.slug,
    email: "nobody@example.org",
    password: "a-wrong-guess-of-it",
    code: "000000",
  };
  const answers: Response[] = [];
  while (answers.at(-1)?.status !== 429 && answers.length <= 2 * quota) {
    const fields = new URLSearchParams({ ...guess, csrfToken, json: "true" });
    answers.push(await browser.ask("/api/auth/callback/staff", fields));
  }
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
  expect(answers[0]?.headers.get("ratelimit")).toContain('"address";r=2');
  expect(Number(answers.at(-1)?.headers.get("retry-after"))).toBeGreaterThan(0);
  const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  expect(figures).toContain(`preamble_refusals_total{status="401"} ${answers.length - 1}`);
  expect(figures).toContain('preamble_refusals_total{status="429"} 1');
});
