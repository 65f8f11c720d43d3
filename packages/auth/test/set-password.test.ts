import { withClinic } from "@preamble/db/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actorFromSecret } from "../src/actor-from-secret.ts";
import { setPassword } from "../src/set-password.ts";
import { signInStaff } from "../src/staff-sign-in.ts";
import { later, monday, openClinic, somewhere } from "./members.ts";

let clinic: Awaited<ReturnType<typeof openClinic>>;
beforeAll(async () => void (clinic = await openClinic()));
afterAll(() => clinic.database.drop());

const change = (id: string, password: string) =>
  withClinic(clinic.database, clinic.home.id, (tx) =>
    setPassword(tx, { clinicId: clinic.home.id, id }, password, monday),
  );

const open = async (cookie: string) => (await actorFromSecret(clinic.database, cookie, monday)) !== null;

it("a new password works from then on, and the old one, its sessions and its devices no more", async () => {
  const member = await clinic.member(["clinician"]);
  const colleague = await (await clinic.member(["clinician"])).cookie();
  const cookie = await member.cookie();
  const before = await signInStaff(
    clinic.database,
    await member.credentials(later(0.5)),
    somewhere(),
    later(0.5),
  );
  expect(await change(member.id, "a walk by the harbor at nine")).toBeNull();
  expect(await open(cookie)).toBe(false);
  expect(await open(before?.session ?? "")).toBe(false);
  expect(await open(colleague)).toBe(true);

  const old = await member.credentials(later(1));
  const fresh = { ...old, password: "a walk by the harbor at nine" };
  const from = { address: "elsewhere", device: before?.device ?? undefined };
  expect(await signInStaff(clinic.database, old, from, later(1))).toBeNull();
  const signedIn = await signInStaff(clinic.database, fresh, from, later(1));
  expect(signedIn).toMatchObject({ device: expect.any(String) });
});

it("a password is the same however a keyboard composes its letters", async () => {
  const { id, credentials } = await clinic.member(["clinician"]);
  expect(await change(id, "caf\u00e9 by the harbor")).toBeNull();
  const attempt = { ...(await credentials(monday)), password: "cafe\u0301 by the harbor" };
  expect(await signInStaff(clinic.database, attempt, somewhere(), monday)).not.toBeNull();
});

describe("no password is set, and nothing else changes, that is", () => {
  const refused: readonly [string, string, string][] = [
    ["too short", "too-short", "harbor nine"],
    ["too short in characters, if not in bytes", "too-short", "\u{1f41a}".repeat(11)],
    ["longer than sign-in takes", "too-long", "harbor ".repeat(29)],
    ["on the list of common passwords", "common", "unbelievable"],
    ["on the list of common passwords, in capitals", "common", "UNBELIEVABLE"],
    ["a common one with digits and signs around it", "common", "!!Password2026"],
    ["a common one twice", "common", "qwertyqwerty"],
    ["a few letters over and over", "common", "abcabcabcabcabc"],
    ["one character over and over", "common", "aaaaaaaaaaaa"],
    ["a run of digits", "common", "123456789012"],
    ["a run of digits backwards", "common", "210987654321"],
    ["a run of letters", "common", "abcdefghijklm"],
    ["a run along the keyboard", "common", "qwertyuiopasdf"],
    ["made of the product's name", "personal", "Preamble 2026!"],
    ["made of the clinic's name", "personal", "test-clinic at nine"],
    ["made of the member's own name", "personal", "rivera-by-the-sea"],
  ];
  it.each(refused)("%s", async (_name, fault, password) => {
    const member = await clinic.member(["clinician"]);
    const cookie = await member.cookie();
    expect(await change(member.id, password)).toBe(fault);
    expect(await open(cookie)).toBe(true);
  });

  it.each([
    ["of twelve characters and only small letters", "gulls at dawn".slice(0, 12)],
    ["of four common words", "correct horse battery staple"],
    ["with a word of the clinic's name", "a test of patience"],
    ["of digits in no order", "480736195227"],
    ["in another script", "чайки над водой"],
    ["of 200 characters", "gulls over water ".repeat(12).slice(0, 200)],
  ])("but one %s is", async (_name, password) => {
    const { id } = await clinic.member(["clinician"]);
    expect(await change(id, password)).toBeNull();
  });
});
