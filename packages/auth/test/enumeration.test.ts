import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { staffAuthOptions } from "../src/staff-auth-options.ts";
import { signInStaff } from "../src/staff-sign-in.ts";
import { browserAt } from "./browser.ts";
import { monday, openClinic, somewhere } from "./members.ts";

let clinic: Awaited<ReturnType<typeof openClinic>>;
beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3001");
  clinic = await openClinic();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await clinic.database.drop();
});

const nobody = () => `${randomUUID()}@example.org`;

/** What next-auth answers to an attempt from a browser nobody has seen. */
async function answerTo(credentials: Readonly<Record<string, unknown>>) {
  const options = staffAuthOptions(() => Promise.resolve(clinic.database), "a secret of the test", {
    ...somewhere(),
    secure: false,
    keepDevice: () => {},
    onFault: () => {},
  });
  const browser = browserAt(options);
  return { ...(await browser.post("callback/staff", credentials)), token: browser.token() };
}

describe("the answer at the door", () => {
  it("is the same to the byte for each thing that may be wrong, and while nothing is tried", async () => {
    const member = await clinic.member(["clinician"]);
    const right = await member.credentials(new Date());
    const wrong = { ...right, password: "wrong" };
    const first = await answerTo(wrong);
    expect(first).toMatchObject({ status: 401, token: undefined });
    expect(await answerTo({ ...right, email: nobody() })).toEqual(first);
    expect(await answerTo({ ...right, code: "000000" })).toEqual(first);
    expect(await answerTo({ ...right, slug: "nowhere" })).toEqual(first);
    const inactive = await (await clinic.member(["clinician"], { active: false })).credentials(new Date());
    expect(await answerTo(inactive)).toEqual(first);
    for (let tries = 0; tries < 5; tries += 1) await answerTo(wrong);
    expect(await answerTo(right)).toEqual(first);
    expect(await answerTo(wrong)).toEqual(first);
  });
});

/** Processor time of this process, in microseconds: unlike the clock it does not run while others work. */
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

it("it takes as much work to refuse an account that exists as one that does not", async () => {
  const known = await clinic.member(["clinician"]);
  const inactive = await clinic.member(["clinician"], { active: false });
  const { email } = await known.credentials(monday);
  const { email: gone } = await inactive.credentials(monday);
  const took = { known: [] as number[], inactive: [] as number[], unknown: [] as number[] };
  async function time(times: number[], address: string) {
    const attempt = { slug: clinic.home.slug, email: address, password: "wrong", code: "123456" };
    const before = worked();
    await signInStaff(clinic.database, attempt, somewhere(), monday);
    times.push(worked() - before);
  }
  // Four rounds: the fifth failure of an account would close it. Kinds alternate, so that all share the noise.
  for (let round = 0; round < 4; round += 1) {
    await time(took.unknown, nobody());
    await time(took.known, email);
    await time(took.inactive, gone);
  }
  const fastest = (times: number[]) => Math.min(...times);
  const [least, most] = [Object.values(took).map(fastest)].flatMap((all) => [
    Math.min(...all),
    Math.max(...all),
  ]);
  // Without a hash for the unknown the two would be some twenty times apart.
  expect(most).toBeLessThan((least ?? 0) * 2);
});
