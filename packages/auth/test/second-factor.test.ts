import { withClinic } from "@preamble/db/client";
import { recoveryCode, staffMember } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertClinic } from "../../db/test/clinic.ts";
import { replaceRecoveryCodes } from "../src/recovery-codes.ts";
import { signInStaff } from "../src/staff-sign-in.ts";
import { later, monday, openClinic, somewhere } from "./members.ts";

let clinic: Awaited<ReturnType<typeof openClinic>>;
beforeAll(async () => void (clinic = await openClinic()));
afterAll(() => clinic.database.drop());

const signIn = (attempt: unknown, at: Date = monday) =>
  signInStaff(clinic.database, attempt, somewhere(), at, () => Promise.resolve(true));

const outcome = async (attempt: unknown, at?: Date) => ((await signIn(attempt, at)) ? "in" : "refused");

describe("a code of the authenticator app", () => {
  it("signs in once, of so many who hold it at once", async () => {
    const { credentials } = await clinic.member(["clinician"]);
    const attempt = await credentials(monday);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => outcome(attempt)));
    expect(outcomes.toSorted()).toEqual(["in", "refused", "refused", "refused", "refused"]);
    expect(await outcome(attempt, later(0, 20_000))).toBe("refused");
  });

  it("makes every code before it worthless, though its own time is not over", async () => {
    const { credentials } = await clinic.member(["clinician"]);
    expect(await outcome(await credentials(later(0.5)))).toBe("in");
    expect(await outcome(await credentials(monday))).toBe("refused");
    expect(await outcome(await credentials(later(0.5)), later(0.5))).toBe("refused");
    expect(await outcome(await credentials(later(1)), later(0.5))).toBe("in");
  });

  it("is not spent by a wrong password", async () => {
    const { credentials } = await clinic.member(["clinician"]);
    const attempt = await credentials(monday);
    const wrong = await signInStaff(clinic.database, attempt, somewhere(), monday, () =>
      Promise.resolve(false),
    );
    expect(wrong).toBeNull();
    expect(await outcome(attempt)).toBe("in");
  });
});

describe("a recovery code", () => {
  async function memberWithCodes() {
    const member = await clinic.member(["clinician"]);
    const own = { clinicId: clinic.home.id, id: member.id };
    const renew = () => withClinic(clinic.database, clinic.home.id, (tx) => replaceRecoveryCodes(tx, own));
    const withCode = async (code: string | undefined) => ({ ...(await member.credentials(monday)), code });
    return { id: member.id, codes: await renew(), renew, withCode };
  }

  it("is one of ten that nobody can guess, and only its hash is kept", async () => {
    const { id, codes } = await memberWithCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$/);
    const rows = await withClinic(clinic.database, clinic.home.id, (tx) =>
      tx.select().from(recoveryCode).where(eq(recoveryCode.staffMemberId, id)),
    );
    expect(rows).toHaveLength(10);
    const stored = JSON.stringify(rows);
    for (const code of codes) {
      expect(stored).not.toContain(code);
      expect(stored).not.toContain(code.replaceAll("-", ""));
    }
  });

  it("signs in once, of so many who hold it at once, and the others still do", async () => {
    const { codes, withCode } = await memberWithCodes();
    const attempt = await withCode(codes[3]);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => outcome(attempt)));
    expect(outcomes.toSorted()).toEqual(["in", "refused", "refused", "refused", "refused"]);
    expect(await outcome(await withCode(codes[4]))).toBe("in");
  });

  it("may be typed without its lines, in capitals, and with letters that look like its digits", async () => {
    const { codes, withCode } = await memberWithCodes();
    const typed = codes[0]?.replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l").toUpperCase();
    expect(await outcome(await withCode(typed))).toBe("in");
  });

  it("ends with the next ten, and is nobody else's, of this clinic or another", async () => {
    const { codes, renew, withCode } = await memberWithCodes();
    const colleague = await memberWithCodes();
    expect(await outcome(await colleague.withCode(codes[0]))).toBe("refused");
    const { slug } = await insertClinic(clinic.database.superuser);
    expect(await outcome({ ...(await withCode(codes[0])), slug })).toBe("refused");
    await renew();
    expect(await outcome(await withCode(codes[0]))).toBe("refused");
    expect(await outcome(await withCode("0".repeat(24)))).toBe("refused");
  });

  it("does not stand in for the password, and one that failed with it still works", async () => {
    const { codes, withCode } = await memberWithCodes();
    const attempt = await withCode(codes[0]);
    expect(
      await signInStaff(clinic.database, { ...attempt, password: "wrong" }, somewhere(), monday),
    ).toBeNull();
    expect(await outcome(attempt)).toBe("in");
  });
});

it("sign-in keeps the step of the code it took", async () => {
  const { id, credentials } = await clinic.member(["clinician"]);
  await signIn(await credentials(monday));
  const [row] = await withClinic(clinic.database, clinic.home.id, (tx) =>
    tx.select({ step: staffMember.lastTotpStep }).from(staffMember).where(eq(staffMember.id, id)),
  );
  // 2026-03-02T15:00:00Z is 1,772,463,600 s after the epoch, in steps of 30 (RFC 6238 section 4.2).
  expect(row?.step).toBe(59_082_120);
});
