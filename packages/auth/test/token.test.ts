import { createHmac } from "node:crypto";
import { decode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { actorFromSecret } from "../src/actor-from-secret.ts";
import { staffAuthOptions } from "../src/staff-auth-options.ts";
import { browserAt } from "./browser.ts";
import { openClinic } from "./members.ts";

let clinic: Awaited<ReturnType<typeof openClinic>>;
const kept: string[] = [];
const faults: unknown[] = [];
let options: ReturnType<typeof staffAuthOptions>;
beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3001");
  clinic = await openClinic();
  options = staffAuthOptions(
    () => Promise.resolve(clinic.database),
    "a secret of the test and of nothing else",
    {
      address: "test",
      device: undefined,
      secure: false,
      keepDevice: (cookie) => void kept.push(cookie),
      onFault: (fault) => void faults.push(fault),
    },
  );
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await clinic.database.drop();
});

let browser: ReturnType<typeof browserAt>;
beforeEach(() => void (browser = browserAt(options)));

async function signIn(roles: Parameters<typeof clinic.member>[0]) {
  const member = await clinic.member(roles);
  await browser.post("callback/staff", await member.credentials(new Date()));
  return member;
}

const actorOf = (carried: string | undefined) => actorFromSecret(clinic.database, carried, new Date());

it("signing in gives a token that carries the session and nothing of the person", async () => {
  const { id } = await signIn(["clinician"]);
  const claims = await browser.claims();
  expect(Object.keys(claims ?? {}).toSorted()).toEqual(["carried", "exp", "iat", "jti"]);
  expect(await actorOf(claims?.carried)).toMatchObject({ staffMemberId: id });
});

it("signing in anew ends the session that the browser had; a refusal does not", async () => {
  const visit = {
    address: "test",
    device: undefined,
    secure: false,
    keepDevice: () => {},
    onFault: () => {},
  };
  await signIn(["clinician"]);
  const { carried } = (await browser.claims()) ?? {};
  const database = () => Promise.resolve(clinic.database);
  const again = browserAt(staffAuthOptions(database, String(options.secret), { ...visit, carried }));
  const credentials = await (await clinic.member(["clinician"])).credentials(new Date());
  await again.post("callback/staff", { ...credentials, password: "wrong" });
  expect(await actorOf(carried)).not.toBeNull();
  await again.post("callback/staff", credentials);
  expect(await actorOf(carried)).toBeNull();
  expect(await actorOf((await again.claims())?.carried)).not.toBeNull();
});

it.each(["none", "HS256"])(
  "a token of the algorithm %s is none of ours, though signed with our secret",
  async (alg) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const said = `${part({ alg, typ: "JWT" })}.${part({ carried: "a.b" })}`;
    const secret = String(options.secret);
    const signature = alg === "none" ? "" : createHmac("sha256", secret).update(said).digest("base64url");
    await expect(decode({ token: `${said}.${signature}`, secret })).rejects.toThrow();
  },
);

it("a wrong password gives no token", async () => {
  const member = await clinic.member(["clinician"]);
  const { status } = await browser.post("callback/staff", {
    ...(await member.credentials(new Date())),
    password: "wrong",
  });
  expect(status).toBe(401);
  expect(browser.token()).toBeUndefined();
});

it("a fault of ours at sign-in is told to who answers, and puts nothing that was typed into an address or a log", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const member = await clinic.member(["clinician"]);
  const { email, ...rest } = await member.credentials(new Date());
  const fault = new Error(`params: ${email}`);
  const told: unknown[] = [];
  const broken = staffAuthOptions(() => Promise.reject(fault), "secret", {
    address: "test",
    device: undefined,
    secure: false,
    keepDevice: () => {},
    onFault: (one) => void told.push(one),
  });
  const { answer } = await browserAt(broken).post("callback/staff", { email, ...rest });
  expect(told).toEqual([fault]);
  expect(JSON.stringify(answer)).toContain("unavailable");
  expect(JSON.stringify([answer, log.mock.calls])).not.toContain(member.id);
  log.mockRestore();
});

it("a sign-out that could not end the session is told to who answers", async () => {
  await signIn(["clinician"]);
  const { carried } = (await browser.claims()) ?? {};
  const revoke = vi.spyOn(clinic.database, "transaction").mockRejectedValue(new Error("gone"));
  faults.length = 0;
  await browser.post("signout", {});
  revoke.mockRestore();
  expect(faults).toEqual([new Error("gone")]);
  expect(await actorOf(carried)).not.toBeNull();
});

it("what a client sends to update its session never reaches the token", async () => {
  const victim = await (await clinic.member(["clinic-admin"])).cookie();
  const { id } = await signIn(["front-desk"]);
  const before = await browser.claims();
  const hostile = [
    { carried: victim },
    { user: { id: victim }, roles: ["clinic-admin"] },
    { trigger: "signIn", token: { carried: victim } },
    JSON.parse(`{"__proto__":{"carried":"${victim}"},"constructor":{"carried":"${victim}"}}`),
    victim,
    [victim],
  ];
  for (const data of hostile) {
    const { status, answer } = await browser.post("session", { data });
    expect(status).toBe(200);
    expect(Object.keys(answer as object)).toEqual(["expires"]);
    const claims = await browser.claims();
    expect(Object.keys(claims ?? {}).toSorted()).toEqual(["carried", "exp", "iat", "jti"]);
    expect(claims?.carried).toBe(before?.carried);
  }
  expect(await actorOf(before?.carried)).toMatchObject({ staffMemberId: id, roles: ["front-desk"] });
});

it("the session that a page may read holds no secret and no person", async () => {
  await signIn(["clinician"]);
  const { answer } = await browser.request("GET", "session");
  expect(Object.keys(answer as object)).toEqual(["expires"]);
});

it("a token copied before sign-out stands for nobody after it", async () => {
  await signIn(["clinician"]);
  const copied = await browser.claims();
  expect(await actorOf(copied?.carried)).not.toBeNull();
  await browser.post("signout", {});
  expect(browser.token()).toBeUndefined();
  expect(await actorOf(copied?.carried)).toBeNull();
});

it("a token signed with another secret is no session", async () => {
  await signIn(["clinician"]);
  const elsewhere = browserAt({ ...options, secret: "another secret" });
  await elsewhere.post("callback/staff", await (await clinic.member(["clinician"])).credentials(new Date()));
  await expect(decode({ token: elsewhere.token() ?? "", secret: String(options.secret) })).rejects.toThrow();
});

it("signing in hands over the cookie by which the device is known from then on, and a refusal none", async () => {
  kept.length = 0;
  const member = await clinic.member(["clinician"]);
  await browser.post("callback/staff", { ...(await member.credentials(new Date())), password: "wrong" });
  expect(kept).toEqual([]);
  await browser.post("callback/staff", await member.credentials(new Date()));
  expect(kept).toEqual([expect.stringMatching(new RegExp(`^${clinic.home.id}\\.[\\w-]{43}$`))]);
});
