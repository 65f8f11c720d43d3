import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type DatabaseServer, openDatabaseServer } from "./database-server.ts";
import { type Killable, nextApp } from "./killable.ts";
import { type Clinic, makeClinic } from "./make-clinic.ts";

const quota = 3;
let server: DatabaseServer;
let clinic: Clinic;
let patient: Killable;
beforeAll(async () => {
  server = await openDatabaseServer();
  clinic = await makeClinic(server, 1);
  patient = await nextApp("patient", {
    server,
    env: { CALLS_PER_ADDRESS: String(quota), TRUSTED_PROXY: "1" },
  });
  await patient.start();
});
afterAll(async () => {
  await patient.stop();
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
