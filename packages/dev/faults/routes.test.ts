import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { largestBody } from "@preamble/api/http/read-body";
import { patientRouter } from "@preamble/api/patient-router";
import { staffRouter } from "@preamble/api/staff-router";
import { contactStep } from "@preamble/domain/form/steps";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contact, event, workedAnswers } from "../../api/test/world.ts";
import { callerOf } from "./caller.ts";
import { type DatabaseServer, openDatabaseServer } from "./database-server.ts";
import { type Killable, nextApp } from "./killable.ts";
import { type Clinic, makeClinic } from "./make-clinic.ts";
import { type Answer, askAll, type Question } from "./wire/ask.ts";
import { hostileHeaders, hostileForms } from "./wire/hostile-requests.ts";
import { anyRequest } from "./wire/any-request.ts";
import { type KnownBrowser, memberBrowser, patientBrowser, senderBrowser } from "./wire/known-browsers.ts";
import { type AppName, type Route, routesOf } from "./wire/routes-of.ts";
import { wrongs } from "./wire/wrongs.ts";
import { withoutProxy } from "./wire/without-proxy.ts";

const apps = ["patient", "staff"] as const;
const routers = { patient: patientRouter, staff: staffRouter };
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"];

let server: DatabaseServer;
let clinic: Clinic;
let values: Record<string, string>;
/** Each app as it is shipped and as it would be had it no proxy.ts. */
const running: Record<AppName, { shipped: Killable; bare: Killable }[]> = { patient: [], staff: [] };
/** Little more than an app has at rest: where answers left something behind, thousands of them end it. */
const littleMemory = { NODE_OPTIONS: "--max-old-space-size=192" };
const removals: (() => void)[] = [];

beforeAll(async () => {
  server = await openDatabaseServer();
  clinic = await makeClinic(server, 1);
  for (const name of apps) {
    const stripped = withoutProxy(name);
    removals.push(() => stripped.remove());
    const env = {
      TRUSTED_PROXY: "1",
      PATIENT_URL: "https://intake.example.org",
      ...(name === "staff" && { NEXTAUTH_URL: "https://staff.example.org" }),
    };
    const pair = {
      shipped: await nextApp(name, { server, env: { ...env, ...littleMemory } }),
      bare: await nextApp(name, { server, env, folder: stripped.folder }),
    };
    await Promise.all([pair.shipped.start(), pair.bare.start()]);
    running[name].push(pair);
  }
  values = { ...(await knownToAnAttacker()), slug: clinic.slug };
});
afterAll(async () => {
  await Promise.all(
    apps.flatMap((name) => running[name].flatMap(({ shipped, bare }) => [shipped.stop(), bare.stop()])),
  );
  for (const remove of removals) remove();
  await server.close();
});

const appOf = (name: AppName) => {
  const [pair] = running[name];
  if (!pair) throw new Error(`The ${name} app is not running.`);
  return pair;
};

const known = new Map<AppName, Promise<KnownBrowser>>();

/** A browser that the app knows: of a patient, or of a member who may do everything. */
function browserOf(name: AppName): Promise<KnownBrowser> {
  const { address } = appOf(name).shipped;
  const browser =
    known.get(name) ??
    (name === "patient" ? patientBrowser(address, clinic) : memberBrowser(server, clinic, address));
  known.set(name, browser);
  return browser;
}

/** A form that was sent, and every id of it: what is asked for is there, and still nobody is shown it. */
async function knownToAnAttacker() {
  const call = callerOf(appOf("patient").shipped.address, clinic.slug);
  const begun = await call("intake.start", { language: "en" });
  if (begun.kind !== "done") throw new Error("The form was not begun.");
  const { intakeId } = begun.value as { intakeId: string };
  await call("intake.saveContact", { intakeId, contact });
  const events = Object.entries(workedAnswers("VS-069")).map(([question, value]) => event(question, value));
  await call("intake.saveAnswers", { intakeId, events });
  const sent = await call("intake.submit", { intakeId, submissionKey: randomUUID() });
  if (sent.kind !== "done") throw new Error("The form was not sent.");
  return server.asSuperuser(async (client) => {
    const { rows } = await client.query<{ id: string; hash: string }>(
      'select c.id, i.protocol_hash as hash from "case" c join intake i on i.id = c.intake_id where i.id = $1',
      [intakeId],
    );
    return {
      caseId: rows[0]?.id ?? "",
      hash: rows[0]?.hash ?? "",
      file: "en.json",
      locale: "en",
      step: "1",
      trpc: "cases.get",
      nextauth: "csrf",
      code: randomUUID(),
    };
  });
}

const statusesOf = (answered: { question: Question; answer: Answer }[]) =>
  answered
    .map(({ question: { method = "GET", path, headers = {} }, answer }) =>
      [method, path, JSON.stringify(headers), answer.status, answer.headers.location ?? ""].join(" "),
    )
    .toSorted();

const noncesIn = (answered: { answer: Answer }[]): number =>
  answered.filter(({ answer }) => String(answer.headers["content-security-policy"]).includes("'nonce-"))
    .length;

describe.each(apps)("every route of the %s app", (name) => {
  const routes = (): Route[] => routesOf(name, values);

  it("by every method has all headers, no fault and no patient, and is refused alike without proxy.ts", async () => {
    const questions = [
      ...routes().flatMap(({ path }) => methods.map((method) => ({ method, path }))),
      // Next itself fails at a file that is asked for by another method.
      ...(name === "patient" ? ["GET", "HEAD"] : []).map((method) => ({ method, path: "/offline.js" })),
    ];
    expect(questions.length).toBeGreaterThan(100);
    const { shipped, bare } = appOf(name);
    const answered = await askAll(shipped.address, questions);
    expect(wrongs(answered, true)).toEqual([]);
    const without = await askAll(bare.address, questions);
    expect(wrongs(without, false)).toEqual([]);
    expect(statusesOf(without)).toEqual(statusesOf(answered));
    // It is by the nonce that one sees whether proxy.ts has run.
    expect([noncesIn(answered) > 10, noncesIn(without)]).toEqual([true, 0]);
  });

  it("by hostile headers and addresses is refused as it is by plain ones, with proxy.ts and without", async () => {
    // Of any two routes that follow each other one gets the odd and one the even of them: it is a minute for all.
    const questions = routes().flatMap(({ path }, turn) =>
      [
        ...hostileHeaders.map((headers) => ({ path, headers })),
        ...hostileForms(path).map((form) => ({ path: form })),
      ].filter((_question, index) => (index + turn) % 2 === 0),
    );
    const { shipped, bare } = appOf(name);
    const answered = await askAll(shipped.address, questions);
    expect(wrongs(answered, false)).toEqual([]);
    const without = await askAll(bare.address, questions);
    expect(wrongs(without, false)).toEqual([]);
    expect(statusesOf(without)).toEqual(statusesOf(answered));
    const came = ({ status, headers }: Answer) => `${status} ${headers.location ?? ""}`;
    const plain = new Map(
      (await askAll(shipped.address, routes())).map(({ question, answer }) => [question.path, came(answer)]),
    );
    // Next leads the requests of its own router to an address of theirs, and Node refuses what is to be expected.
    const isOtherKind = (headers: object) => "rsc" in headers || "expect" in headers;
    const otherwise = answered.filter(
      ({ question: { path, headers }, answer }) =>
        headers && !isOtherKind(headers) && came(answer) !== plain.get(path),
    );
    expect(
      otherwise.map(({ question: { path, headers }, answer }) => [
        path,
        headers,
        came(answer),
        plain.get(path),
      ]),
    ).toEqual([]);
  });

  it("shows a browser that it knows nothing without all headers, and no fault", async () => {
    const { cookie } = await browserOf(name);
    // A stream has no end to wait for.
    const paths = routes().flatMap(({ path }) => (path.endsWith("/events") ? [] : [path]));
    const answered = await askAll(
      appOf(name).shipped.address,
      paths.map((path) => ({ path, headers: { cookie } })),
    );
    expect(wrongs(answered, true, cookie)).toEqual([]);
    const shown = answered.filter(({ answer }) => answer.status === 200);
    expect(shown.length).toBeGreaterThan(paths.length / 3);
  });
});

it("shows a patient who sent a form all that comes after it, with all headers, and no fault", async () => {
  const { cookie } = await senderBrowser(appOf("patient").shipped.address, clinic);
  const after = ["result", "status", "copy", "copy.pdf", "visit", "visit/again", "visit/now"];
  const answered = await askAll(
    appOf("patient").shipped.address,
    after.map((page) => ({ path: `/${clinic.slug}/en/${page}`, headers: { cookie } })),
  );
  expect(wrongs(answered, false, cookie)).toEqual([]);
  expect(answered.map(({ question, answer }) => [question.path, answer.status])).toEqual(
    answered.map(({ question }) => [question.path, 200]),
  );
});

const form = "application/x-www-form-urlencoded";

/** A call with JSON from a page of the app's own origin, changed in one way or another. */
function callOf(
  address: string,
  path: string,
  changed: Readonly<Record<string, string>>,
  body = "{}",
): Question {
  const origin = `https://${new URL(address).host}`;
  return { method: "POST", path, headers: { origin, "content-type": "application/json", ...changed }, body };
}

const tooLarge = JSON.stringify("x".repeat(largestBody));
const tooDeep = `${"[".repeat(17)}${"]".repeat(17)}`;

describe.each(apps)("every verb of the %s app", (name) => {
  it("is called with JSON by a page of its own origin, of a size and a depth, one at a time", async () => {
    const { address } = appOf(name).shipped;
    const expected = new Map<Question, number>();
    for (const verb of Object.keys(routers[name]._def.procedures)) {
      const path = `/${clinic.slug}/api/trpc/${verb}`;
      for (const type of ["text/plain", form, "multipart/form-data; boundary=x", ""]) {
        expected.set(callOf(address, path, { "content-type": type }), 415);
      }
      for (const origin of ["https://evil.example", "null", `${address}.evil.example`]) {
        expected.set(callOf(address, path, { origin }), 403);
      }
      expected.set(callOf(address, path, { "sec-fetch-site": "same-site" }), 403);
      expected.set({ path }, 405);
      expected.set(callOf(address, path, {}, tooLarge), 413);
      expected.set(callOf(address, path, {}, tooDeep), 400);
      expected.set(callOf(address, path, {}, '{"__proto__":{"polluted":true}}'), 400);
      expected.set(callOf(address, `${path},${verb}?batch=1`, {}, '{"0":{},"1":{}}'), 404);
    }
    const answered = await askAll(address, [...expected.keys()]);
    expect(wrongs(answered, true)).toEqual([]);
    expect(answered.map(({ question, answer }) => [question.path, question.headers, answer.status])).toEqual(
      answered.map(({ question }) => [question.path, question.headers, expected.get(question)]),
    );
  });
});

it("sign-in and sign-out take a form by a page of their own origin, of a size, and next-auth offers nothing else", async () => {
  const { address } = appOf("staff").shipped;
  const post = (action: string, changed: Readonly<Record<string, string>>, body = "a=b"): Question =>
    callOf(address, `/api/auth/${action}`, { "content-type": form, ...changed }, body);
  const expected = new Map<Question, number>();
  for (const action of ["callback/staff", "signout"]) {
    expected.set(post(action, { origin: "https://evil.example" }), 403);
    expected.set(post(action, { "sec-fetch-site": "cross-site" }), 403);
    expected.set(post(action, { "content-type": "application/json" }), 415);
    expected.set(post(action, {}, "x".repeat(largestBody + 1)), 413);
  }
  for (const action of ["signin/staff", "_log", "session", "callback/email", "csrf"]) {
    expected.set(post(action, {}), 404);
  }
  const answered = await askAll(address, [...expected.keys()]);
  expect(wrongs(answered, true)).toEqual([]);
  expect(answered.map(({ question, answer }) => [question.path, question.headers, answer.status])).toEqual(
    answered.map(({ question }) => [question.path, question.headers, expected.get(question)]),
  );
});

/** What one connection is answered with that sends these bytes: the first line of each answer. */
async function answersTo(address: string, bytes: string): Promise<string[]> {
  const { hostname, port } = new URL(address);
  const connection = connect(Number(port), hostname);
  connection.end(bytes);
  return [...(await text(connection)).matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status = ""]) => status);
}

it.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "https://staff.example.org.evil.example",
])("next-auth leads nobody away to %s", async (elsewhere) => {
  const asked = new URLSearchParams({ callbackUrl: elsewhere }).toString();
  const [answered] = await askAll(appOf("staff").shipped.address, [{ path: `/api/auth/csrf?${asked}` }]);
  const [, kept = ""] = /callback-url=([^;]+)/.exec(String(answered?.answer.headers["set-cookie"])) ?? [];
  expect(new URL(decodeURIComponent(kept)).host).toBe("staff.example.org");
});

it.each(apps)(
  "a request to the %s app has one end: whose end could be read in two ways is refused",
  async (name) => {
    const { address } = appOf(name).shipped;
    const smuggled = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const twice = (...lengths: readonly string[]) =>
      ["POST /healthz HTTP/1.1", "Host: localhost", ...lengths, "", `0\r\n\r\n${smuggled}`].join("\r\n");
    // One that is whole is answered, so that a refusal says something.
    expect(await answersTo(address, smuggled.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))).toEqual([
      "200",
    ]);
    for (const lengths of [
      ["Content-Length: 5", "Transfer-Encoding: chunked"],
      ["Content-Length: 5", "Content-Length: 6"],
      ["Transfer-Encoding: chunked, identity"],
      ["Transfer-Encoding: xchunked"],
    ]) {
      expect([lengths, await answersTo(address, twice(...lengths))]).toEqual([lengths, ["400"]]);
    }
  },
);

it.each(apps)("no folder of the %s app is listed", async (name) => {
  const folders = [
    "/_next",
    "/_next/static",
    "/_next/static/chunks",
    "/protocol",
    "/.next",
    "/public",
    "/src",
  ];
  const answered = await askAll(
    appOf(name).shipped.address,
    folders.map((path) => ({ path })),
  );
  // The patient's app leads what could be a clinic's address to its language.
  const shown = answered.filter(({ answer: { status } }) => status !== 404 && status !== 307);
  expect(shown.map(({ question, answer }) => [question.path, answer.status])).toEqual([]);
});

it("what a browser is known by over https no other host can set, and it never travels in the clear", async () => {
  const cookies: string[] = [];
  for (const name of apps) {
    const { answered } = await browserOf(name);
    expect(wrongs(answered, false)).toEqual([]);
    for (const { answer } of answered)
      cookies.push(...(answer.headers["set-cookie"] ?? []).map((line) => line.split("=", 1)[0] ?? ""));
  }
  expect(cookies).toEqual(
    expect.arrayContaining([
      "__Host-preamble_patient",
      "__Host-next-auth.session-token",
      "__Host-preamble-device",
    ]),
  );
});

it.each([
  ["patient", [`en/form/${contactStep}`]],
  ["staff", ["queue", "schedule?day=9999-12-31", "cases/[caseId]/visit?day=9999-12-31"]],
] as const)(
  "a browser that the %s app knows is shown its pages, whatever day it asks for",
  async (name, pages) => {
    const { cookie } = await browserOf(name);
    const questions = pages.map((page) => ({
      path: `/${clinic.slug}/${page.replace("[caseId]", values["caseId"] ?? "")}`,
      headers: { cookie },
    }));
    const answered = await askAll(appOf(name).shipped.address, questions);
    expect(answered.map(({ question, answer }) => [question.path, answer.status])).toEqual(
      answered.map(({ question }) => [question.path, 200]),
    );
  },
);

const seed = Number(process.env["PREAMBLE_RUNS_SEED"] ?? Date.now() % 2 ** 31);
const requests = Number(process.env["PREAMBLE_REQUESTS"] ?? 150);

it.each(apps)(
  `the %s app answers each of ${requests} requests of any kind within a second, with no fault (seed ${seed})`,
  { timeout: 0 },
  async (name) => {
    const { address } = appOf(name).shipped;
    const verbs = Object.keys(routers[name]._def.procedures).map(
      (verb) => `/${clinic.slug}/api/trpc/${verb}`,
    );
    const paths = [...routesOf(name, values).map(({ path }) => path), ...verbs];
    const { cookie } = await (name === "patient" ? senderBrowser(address, clinic) : browserOf(name));
    await fc.assert(
      fc.asyncProperty(anyRequest(paths, `https://${new URL(address).host}`, cookie), async (question) => {
        let answered = await askAll(address, [question]);
        // The machine may have been elsewhere: what is slow is slow again.
        for (let again = 0; again < 2 && answered.some(({ answer: { ms } }) => ms >= 1000); again += 1) {
          answered = await askAll(address, [question]);
        }
        expect(wrongs(answered, false, cookie)).toEqual([]);
        for (const { answer } of answered) expect(answer.ms).toBeLessThan(1000);
      }),
      { numRuns: requests, seed },
    );
    expect(appOf(name).shipped.isRunning()).toBe(true);
  },
);
