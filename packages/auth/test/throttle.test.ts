import { randomUUID } from "node:crypto";
import { connect, type Database, withClinic } from "@preamble/db/client";
import { knownDevice } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endSessions } from "../src/end-sessions.ts";
import { type Origin, signInStaff } from "../src/staff-sign-in.ts";
import { later, monday, openClinic, somewhere } from "./members.ts";

let clinic: Awaited<ReturnType<typeof openClinic>>;
beforeAll(async () => void (clinic = await openClinic()));
afterAll(() => clinic.database.drop());

const seconds = (count: number) => later(0, count * 1000);

/** Stands where the password is checked: knows who got there, and takes any password for wrong. */
function lookout() {
  const reached: string[] = [];
  const check = (_hash: string | null, password: string): Promise<boolean> => {
    reached.push(password);
    return Promise.resolve(false);
  };
  return { check, reached: () => reached.splice(0).length };
}

const unknown = (email = `${randomUUID()}@example.org`) => ({
  slug: clinic.home.slug,
  email,
  password: "wrong",
  code: "000000",
});

/** How many attempts of so many at once, each made by `attempt`, get as far as the password. */
async function evaluated(
  attempt: (index: number) => readonly [credentials: unknown, origin: Origin, now: Date],
  { times = 20, database = clinic.database }: { times?: number; database?: Database } = {},
) {
  const { check, reached } = lookout();
  const outcomes = await Promise.all(
    Array.from({ length: times }, (_, index) => signInStaff(database, ...attempt(index), check)),
  );
  expect(outcomes.every((outcome) => outcome === null)).toBe(true);
  return reached();
}

/** Uses up the tries of an account from everywhere at once, then one by one as soon as each is open. */
async function exhaust(credentials: ReturnType<typeof unknown>) {
  const found = [await evaluated(() => [credentials, somewhere(), monday], { times: 200 })];
  for (const at of [14.999, 15, 45, 105, 225, 464.999, 465, 465 + 3599.999]) {
    found.push(await evaluated(() => [credentials, somewhere(), seconds(at)]));
  }
  return found;
}

describe("200 guesses at once against one account, from as many addresses", () => {
  // Five, then one after 15, 30, 60, 120 and 240 seconds more, ten in all until an hour has passed.
  const expected = [5, 0, 1, 1, 1, 1, 0, 1, 0];

  it("reach the password exactly as often as is allowed, be there such an account", async () => {
    const { credentials } = await clinic.member(["clinician"]);
    const known = { ...(await credentials(monday)), password: "wrong" };
    expect(await exhaust(known)).toEqual(expected);
    expect(await evaluated(() => [known, somewhere(), seconds(465 + 3600)])).toBe(5);
  });

  it("or not", async () => {
    expect(await exhaust(unknown())).toEqual(expected);
  });

  it("or not, however the address is written", async () => {
    const email = `${randomUUID()}@example.org`;
    const spellings = [email, email.toUpperCase(), ` ${email}`];
    const attempt = (index: number) => unknown(spellings[index % spellings.length]);
    expect(await evaluated((index) => [attempt(index), somewhere(), monday], { times: 200 })).toBe(5);
  });
});

it("200 guesses at once from one address against as many accounts reach the password 50 times", async () => {
  const origin = somewhere();
  const guess = (at: Date, times: number) => evaluated(() => [unknown(), origin, at], { times });
  expect(await guess(monday, 200)).toBe(50);
  expect(await guess(later(15, -1), 1)).toBe(0);
  expect(await guess(later(15), 60)).toBe(50);
});

it("a guess at an account that is not open is held against its address", async () => {
  const origin = somewhere();
  const one = unknown();
  expect(await evaluated(() => [one, origin, monday], { times: 50 })).toBe(5);
  expect(await evaluated(() => [unknown(), origin, monday])).toBe(0);
});

it("a restart forgets no guess", async () => {
  const one = unknown();
  expect(await evaluated(() => [one, somewhere(), monday])).toBe(5);
  const restarted = connect(clinic.database.ownerUrl);
  try {
    expect(await evaluated(() => [one, somewhere(), monday], { database: restarted })).toBe(0);
  } finally {
    await restarted.close();
  }
});

it("a fault of ours takes no guess back", async () => {
  const { credentials } = await clinic.member(["clinician"]);
  const attempt = await credentials(monday);
  const fault = () => Promise.reject(new Error("no memory for argon2"));
  for (let tries = 0; tries < 5; tries += 1) {
    await expect(signInStaff(clinic.database, attempt, somewhere(), monday, fault)).rejects.toThrow();
  }
  expect(await evaluated(() => [attempt, somewhere(), monday])).toBe(0);
});

it("the right password is refused like a wrong one until its time, and is told apart then", async () => {
  const { credentials } = await clinic.member(["clinician"]);
  const wrong = { ...(await credentials(monday)), password: "wrong" };
  await evaluated(() => [wrong, somewhere(), monday]);
  const attempt = async (at: Date) => signInStaff(clinic.database, await credentials(at), somewhere(), at);
  expect(await attempt(seconds(14.999))).toBeNull();
  expect(await attempt(seconds(15))).not.toBeNull();
});

it("what is right is not counted: a whole shift at one address signs in", async () => {
  const { credentials } = await clinic.member(["front-desk"]);
  const origin = somewhere();
  for (let at = 0; at < 60; at += 1) {
    const moment = seconds(at * 30);
    expect(
      await signInStaff(clinic.database, await credentials(moment), origin, moment, () =>
        Promise.resolve(true),
      ),
    ).not.toBeNull();
  }
});

describe("a device from which the member signed in before", () => {
  /** A member whose account strangers have just closed, and the cookie of the member's own browser. */
  async function besieged() {
    const member = await clinic.member(["clinician"]);
    const before = later(-60);
    const signedIn = await signInStaff(
      clinic.database,
      await member.credentials(before),
      somewhere(),
      before,
    );
    const device = signedIn?.device ?? "";
    const wrong = { ...(await member.credentials(monday)), password: "wrong" };
    await evaluated(() => [wrong, somewhere(), monday]);
    const from = async (cookie: string | undefined, address = somewhere().address) =>
      signInStaff(clinic.database, await member.credentials(monday), { address, device: cookie }, monday);
    return { member, device, wrong, from };
  }

  it("is let in while strangers keep the account and its very address closed", async () => {
    const { device, from } = await besieged();
    const { address } = somewhere();
    await evaluated(() => [unknown(), { address, device: undefined }, monday], { times: 50 });
    expect(await from(undefined, address)).toBeNull();
    expect(await from(device, address)).toMatchObject({ device: null });
  });

  it("has as few tries of its own", async () => {
    const { device, wrong, from } = await besieged();
    const origin = () => ({ ...somewhere(), device });
    expect(await evaluated(() => [wrong, origin(), monday])).toBe(5);
    expect(await from(device)).toBeNull();
  });

  it("is known to no other member, no other clinic, and for 180 days", async () => {
    const { device, member, from } = await besieged();
    expect(await from((await besieged()).device)).toBeNull();
    expect(await from(device.replace(clinic.home.id, randomUUID()))).toBeNull();
    expect(await from(`${clinic.home.id}.${"x".repeat(43)}`)).toBeNull();
    await withClinic(clinic.database, clinic.home.id, (tx) =>
      tx.update(knownDevice).set({ expiresAt: monday }).where(eq(knownDevice.staffMemberId, member.id)),
    );
    expect(await from(device)).toBeNull();
  });

  it("is shared by those who share it: whoever signed in there before is let in, whoever was there last", async () => {
    const jar: { device?: string } = {};
    const members = [await clinic.member(["clinician"]), await clinic.member(["front-desk"])];
    const signIn = async ({ credentials }: (typeof members)[number], at: Date) => {
      const origin = { ...somewhere(), device: jar.device };
      const signedIn = await signInStaff(clinic.database, await credentials(at), origin, at);
      if (signedIn?.device) jar.device = signedIn.device;
      return signedIn !== null;
    };
    for (const member of members) expect(await signIn(member, later(-60))).toBe(true);
    for (const { credentials } of members) {
      const wrong = { ...(await credentials(monday)), password: "wrong" };
      await evaluated(() => [wrong, somewhere(), monday]);
    }
    for (const minutes of [0, 1])
      for (const member of members) expect(await signIn(member, later(minutes))).toBe(true);
  });

  it("that was shared is known to nobody once the sessions of one of them were ended, as it may have been copied", async () => {
    const [one, other] = [await clinic.member(["clinician"]), await clinic.member(["clinician"])];
    const first = await signInStaff(clinic.database, await one.credentials(monday), somewhere(), monday);
    const shared = { ...somewhere(), device: first?.device ?? undefined };
    await signInStaff(clinic.database, await other.credentials(monday), shared, monday);
    const known = await withClinic(clinic.database, clinic.home.id, async (tx) => {
      await endSessions(tx, { clinicId: clinic.home.id, id: one.id }, monday);
      return tx.select().from(knownDevice).where(eq(knownDevice.staffMemberId, other.id));
    });
    expect(known).toEqual([]);
  });

  it("that nobody here made is not made known by signing in", async () => {
    const { credentials } = await clinic.member(["clinician"]);
    const planted = `${clinic.home.id}.${"x".repeat(43)}`;
    const origin = { ...somewhere(), device: planted };
    const signedIn = await signInStaff(clinic.database, await credentials(monday), origin, monday);
    expect(signedIn?.device).toBeTypeOf("string");
    expect(signedIn?.device).not.toBe(planted);
  });

  it("is forgotten with its time, at the next sign-in from a new one", async () => {
    const [old, next] = [await clinic.member(["clinician"]), await clinic.member(["clinician"])];
    const then = later(-180 * 24 * 60);
    await signInStaff(clinic.database, await old.credentials(then), somewhere(), then);
    await signInStaff(clinic.database, await next.credentials(monday), somewhere(), monday);
    const kept = await withClinic(clinic.database, clinic.home.id, (tx) =>
      tx.select().from(knownDevice).where(eq(knownDevice.staffMemberId, old.id)),
    );
    expect(kept).toEqual([]);
  });

  it("is kept as a hash alone", async () => {
    const { device } = await besieged();
    const kept = await withClinic(clinic.database, clinic.home.id, (tx) => tx.select().from(knownDevice));
    expect(JSON.stringify(kept)).not.toContain(device.split(".")[1]);
  });
});

it("a count that nobody has added to for a day is dropped with the next sign-in, and no younger one", async () => {
  const { credentials } = await clinic.member(["clinician"]);
  const [old, young] = [later(-24 * 60), later(-24 * 60, 1)];
  for (const at of [old, young]) {
    await signInStaff(clinic.database, unknown(), somewhere(), at, () => Promise.resolve(false));
  }
  expect(
    await signInStaff(clinic.database, await credentials(later(0, 1)), somewhere(), later(0, 1)),
  ).not.toBeNull();
  const { rows } = await clinic.database.superuser.query<{ first: Date }>(
    "select min(last_try_at) as first from throttle",
  );
  expect(rows[0]?.first).toEqual(young);
});
