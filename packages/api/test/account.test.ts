import { actorFromSecret } from "@preamble/auth/actor-from-secret";
import { signInStaff } from "@preamble/auth/staff-sign-in";
import { currentTotp } from "@preamble/auth/totp";
import { addMinutes } from "@preamble/booking/wall-time";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { beginAuthenticator } from "../src/account/begin-authenticator.ts";
import { changePassword } from "../src/account/change-password.ts";
import { confirmAuthenticator } from "../src/account/confirm-authenticator.ts";
import { renewRecoveryCodes } from "../src/account/renew-recovery-codes.ts";
import type { Verb } from "../src/define-verb.ts";
import { memberPassword, memberTotpSecret, monday, openWorld, refusal } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const newPassword = "four words of my choice";

/** A member who is signed in with two browsers. Each act is a minute after the one before, so that its code is new. */
async function member() {
  const { id: clinicId } = await world.clinic();
  const { staffMemberId } = await world.staff(clinicId, ["clinician"]);
  const email = `${staffMemberId}@example.org`;
  let minute = 0;
  const nextMinute = () => addMinutes(monday, (minute += 1));

  /** What the session's cookie carries, or null where the sign-in is refused. */
  async function signIn(over: { password?: string; secret?: string; code?: string } = {}) {
    const now = nextMinute();
    const code = over.code ?? (await currentTotp(over.secret ?? memberTotpSecret, now));
    const given = { slug: clinicId, email, password: over.password ?? memberPassword, code };
    const origin = { address: `${staffMemberId} ${minute}`, device: undefined };
    return (await signInStaff(world.database, given, origin, now))?.session ?? null;
  }

  const actorOf = (cookie: string | null) =>
    actorFromSecret(world.database, cookie ?? undefined, addMinutes(monday, minute));
  async function signedIn(cookie: string | null) {
    const found = await actorOf(cookie);
    if (!found) throw new Error("The member is not signed in.");
    return found;
  }
  const [here, elsewhere] = [await signIn(), await signIn()];
  const actor = await signedIn(here);

  /** Does one act, in the next minute unless another time is named; `secret` is of the app that shows the code. */
  async function act<Input extends z.ZodType, Output>(
    verb: Verb<Input, Output>,
    input: object,
    { secret = memberTotpSecret, at: now = nextMinute() } = {},
  ): Promise<Output> {
    const code = await currentTotp(secret, now);
    return world.act(verb, actor, { code, ...input }, { ...world.services, now: () => now });
  }

  async function trail() {
    const { rows } = await world.owner.query<{ line: string }>(
      `select trim(action || ' ' || coalesce(details->>'reason', '')) as line from audit_event
       where actor_id = $1 and action like 'account.%' order by sequence`,
      [staffMemberId],
    );
    return rows.map(({ line }) => line);
  }
  const standing = async () => [(await actorOf(here)) !== null, (await actorOf(elsewhere)) !== null];
  return { signIn, act, standing, trail, now: nextMinute };
}

const password = memberPassword;
const wrong = "not the password at all";

describe("a new password", () => {
  it("is the one to sign in with, and signs out every other browser", async () => {
    const { act, signIn, standing, trail } = await member();
    expect(await act(changePassword, { password, newPassword })).toEqual({ done: true });
    expect(await standing()).toEqual([true, false]);
    expect(await signIn()).toBeNull();
    expect(await signIn({ password: newPassword })).not.toBeNull();
    expect(await trail()).toEqual(["account.changePassword"]);
  });

  it.each([
    ["too short", "short", "too-short"],
    ["on everybody's list", "passwordpassword", "common"],
    ["one's own name", "demo person at work", "personal"],
  ])("is not one that is %s; the code is then not used up", async (_what, chosen, reason) => {
    const { act, standing } = await member();
    const attempt = act(changePassword, { password, newPassword: chosen });
    expect(await refusal(attempt)).toEqual({ code: "invalid_input", reasons: [reason] });
    expect(await standing()).toEqual([true, true]);
    expect(await act(changePassword, { password, newPassword })).toEqual({ done: true });
  });
});

const acts = [
  ["another password", changePassword, { newPassword }],
  ["another authenticator", beginAuthenticator, {}],
  ["other recovery codes", renewRecoveryCodes, {}],
] as const;

describe.each(acts)("%s", (_what, verb: Verb, input) => {
  it("asks for the present password and for a code that was not used, on record", async () => {
    const { act, standing, trail } = await member();
    const refused = (reason: string) => ({ done: false, wrong: reason });
    expect(await act(verb, { ...input, password: wrong })).toEqual(refused("wrong-password"));
    expect(await act(verb, { ...input, password, code: "abcdef" })).toEqual(refused("wrong-code"));
    const spent = await currentTotp(memberTotpSecret, monday);
    expect(await act(verb, { ...input, password, code: spent })).toEqual(refused("wrong-code"));
    expect(await standing()).toEqual([true, true]);
    expect(await trail()).toEqual([
      "account.refuse wrong-password",
      "account.refuse wrong-code",
      "account.refuse wrong-code",
    ]);
  });

  it("lets five guesses at once through, and then nobody", async () => {
    const { act, now } = await member();
    const at = now();
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => act(verb, { ...input, password: wrong }, { at })),
    );
    const words = guesses.map((answer) => JSON.stringify(answer)).toSorted();
    const refused = (reason: string) => JSON.stringify({ done: false, wrong: reason });
    expect(words).toEqual([
      ...Array.from({ length: 7 }, () => refused("too-many-tries")),
      ...Array.from({ length: 5 }, () => refused("wrong-password")),
    ]);
    expect(await act(verb, { ...input, password }, { at })).toEqual({ done: false, wrong: "too-many-tries" });
  });
});

describe("another authenticator", () => {
  it("stands once a code of it is shown, signs out every other browser, and the one before is none", async () => {
    const { act, signIn, standing, trail } = await member();
    const begun = await act(beginAuthenticator, { password });
    if (!begun.done) throw new Error(begun.wrong);
    const { secret, address } = begun;
    expect(new URL(address).searchParams.get("secret")).toBe(secret);
    expect(await signIn()).not.toBeNull();
    expect(await act(confirmAuthenticator, {})).toEqual({ done: false, wrong: "wrong-code" });
    expect(await standing()).toEqual([true, true]);
    expect(await act(confirmAuthenticator, {}, { secret })).toEqual({ done: true });
    expect(await standing()).toEqual([true, false]);
    expect(await signIn()).toBeNull();
    expect(await signIn({ secret })).not.toBeNull();
    expect(await refusal(act(confirmAuthenticator, {}, { secret }))).toMatchObject({ code: "not_found" });
    expect(await trail()).toEqual([
      "account.beginAuthenticator",
      "account.refuse wrong-code",
      "account.confirmAuthenticator",
    ]);
  });

  it("is begun with a recovery code by who has lost the one before, and the code is used up", async () => {
    const { act, signIn } = await member();
    const renewed = await act(renewRecoveryCodes, { password });
    if (!renewed.done) throw new Error(renewed.wrong);
    const [code = ""] = renewed.recoveryCodes;
    expect(await act(beginAuthenticator, { password, code })).toMatchObject({ done: true });
    expect(await signIn({ code })).toBeNull();
  });
});

it("other recovery codes are ten that work, and of those before none does", async () => {
  const { act, signIn, trail } = await member();
  const codesOf = async () => {
    const renewed = await act(renewRecoveryCodes, { password });
    return renewed.done ? renewed.recoveryCodes : [];
  };
  const [before, now] = [await codesOf(), await codesOf()];
  expect(new Set([...before, ...now]).size).toBe(20);
  expect(await signIn({ code: before[0] ?? "" })).toBeNull();
  expect(await signIn({ code: now[0] ?? "" })).not.toBeNull();
  expect(await trail()).toEqual(["account.renewRecoveryCodes", "account.renewRecoveryCodes"]);
});
