import { withClinic } from "@preamble/db/client";
import { auditEvent, session } from "@preamble/db/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertClinic } from "../../db/test/clinic.ts";
import { actorFromSecret } from "../src/actor-from-secret.ts";
import { clinicBySlug } from "../src/clinic-by-slug.ts";
import { signInStaff } from "../src/staff-sign-in.ts";
import { later, monday, openClinic, somewhere } from "./members.ts";

let clinic: Awaited<ReturnType<typeof openClinic>>;
beforeAll(async () => void (clinic = await openClinic()));
afterAll(() => clinic.database.drop());

const signIn = (attempt: unknown) => signInStaff(clinic.database, attempt, somewhere(), monday);

const sessions = () =>
  withClinic(clinic.database, clinic.home.id, (tx) =>
    tx.select({ secretHash: session.secretHash }).from(session),
  );

it("password and code of now sign a member in, on record and under no secret that is stored", async () => {
  const { id, credentials } = await clinic.member(["clinician", "auditor"]);
  const signedIn = await signIn(await credentials(monday));
  expect(await actorFromSecret(clinic.database, signedIn?.session, monday)).toMatchObject({
    kind: "staff",
    clinicId: clinic.home.id,
    staffMemberId: id,
    roles: ["clinician", "auditor"],
  });
  const stored = JSON.stringify(await sessions());
  expect(stored).not.toContain(signedIn?.session.split(".")[1]);
  const trail = await withClinic(clinic.database, clinic.home.id, (tx) => tx.select().from(auditEvent));
  expect(trail).toMatchObject([
    { action: "session.signIn", actorKind: "staff", actorId: id, details: { factor: "totp" } },
  ]);
});

it("the address is matched however it is written", async () => {
  const { credentials } = await clinic.member(["front-desk"]);
  const right = await credentials(monday);
  const shouted = { ...right, email: ` ${right.email.toUpperCase()} ` };
  expect(await signIn(shouted)).not.toBeNull();
});

it.each([
  ["accepted", "30 seconds ago", -0.5],
  ["accepted", "the next 30 seconds", 0.5],
  ["refused", "two minutes ago", -2],
  ["refused", "in two minutes", 2],
])("%s is the code of %s", async (outcome, _when, minutes) => {
  const { credentials } = await clinic.member(["clinician"]);
  const signedIn = await signIn(await credentials(later(minutes)));
  expect(signedIn ? "accepted" : "refused").toBe(outcome);
});

describe("sign-in gives nothing and opens no session", () => {
  const wrong: readonly [string, Record<string, unknown>][] = [
    ["for a wrong password", { password: "correct horse battery stable" }],
    ["for an empty password", { password: "" }],
    ["for a wrong code", { code: "000000" }],
    ["for an empty code", { code: "" }],
    ["for a code that is no number", { code: "12345a" }],
    ["for an unknown account", { email: "nobody@example.org" }],
    ["for an unknown clinic", { slug: "nowhere" }],
    ["without a code", { code: undefined }],
    ["for a password that is no text", { password: ["correct"] }],
    ["for a password past every length", { password: "x".repeat(10_000) }],
    ["for NUL in the clinic's address", { slug: "\u0000" }],
    ["for NUL in the account", { email: "a\u0000@example.org" }],
    ["for NUL in the password", { password: "\u0000" }],
    ["for half a character in the account", { email: "\ud800@example.org" }],
  ];
  it.each(wrong)("%s", async (_name, part) => {
    const { credentials } = await clinic.member(["clinician"]);
    const before = await sessions();
    const attempt = { ...(await credentials(monday)), ...part };
    expect(await signIn(attempt)).toBeNull();
    expect(await sessions()).toEqual(before);
  });

  it("for a member who is not active", async () => {
    const { credentials } = await clinic.member(["clinician"], { active: false });
    expect(await signIn(await credentials(monday))).toBeNull();
  });

  it("for a member of another clinic at this one's door", async () => {
    const { credentials } = await clinic.member(["clinician"]);
    const other = await insertClinic(clinic.database.superuser);
    const attempt = { ...(await credentials(monday)), slug: other.slug };
    expect(await signIn(attempt)).toBeNull();
  });

  it.each([
    ["the password was changed", "password_hash = 'another'", "wrong-password"],
    ["the authenticator was replaced", "totp_secret = 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK'", "wrong-code"],
    ["the member was deactivated", "active = false", "inactive-account"],
  ])("where %s while it was looked at", async (_what, change, reason) => {
    const { id, credentials } = await clinic.member(["clinician"]);
    const before = await sessions();
    const check = async () => {
      await clinic.database.superuser.query(`update staff_member set ${change} where id = $1`, [id]);
      return true;
    };
    const attempt = await credentials(monday);
    expect(await signInStaff(clinic.database, attempt, somewhere(), monday, check)).toBeNull();
    expect(await sessions()).toEqual(before);
    const { rows } = await clinic.database.superuser.query(
      "select action, details->>'reason' as reason from audit_event where subject_id = $1",
      [id],
    );
    expect(rows).toEqual([{ action: "session.refuse", reason }]);
  });

  it.each([[null], ["text"], [[]], [JSON.parse('{"__proto__":{"slug":"x"}}')]])(
    "for a body that is no form: %j",
    async (body: unknown) => {
      expect(await signIn(body)).toBeNull();
    },
  );
});

it("a clinic is found by its slug alone, whatever an address holds", async () => {
  expect((await clinicBySlug(clinic.database, clinic.home.slug))?.id).toBe(clinic.home.id);
  for (const slug of ["", "nowhere", "\u0000", "\ud800", "' or true --", "x".repeat(100_000)]) {
    expect(await clinicBySlug(clinic.database, slug)).toBeNull();
  }
});
