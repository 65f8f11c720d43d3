import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { addressClass } from "../src/address-class.ts";
import { signInStaff } from "../src/staff-sign-in.ts";
import { later, monday, openClinic } from "./members.ts";

let clinic: Awaited<ReturnType<typeof openClinic>>;
beforeAll(async () => void (clinic = await openClinic()));
afterAll(() => clinic.database.drop());
beforeEach(() => clinic.database.superuser.query("truncate audit_event, throttle"));

const street = "203.0.113.7";

const attempt = (input: unknown, at = monday, address = street) =>
  signInStaff(clinic.database, input, { address, device: undefined }, at);

type Entry = {
  readonly whole: string;
  readonly subject: string | null;
  readonly details: { readonly reason: string };
};

async function trail() {
  const { rows } = await clinic.database.superuser.query<Entry>(
    `select row_to_json(e)::text as whole, subject_id as subject, details from audit_event e
     where action = 'session.refuse' order by sequence`,
  );
  return rows;
}

it.each([
  ["wrong-password", { password: "correct horse battery stable" }],
  ["wrong-code", { code: "000000" }],
])("%s is on record under the member's id, without what was typed", async (reason, wrong) => {
  const { id, credentials } = await clinic.member(["clinician"]);
  const right = await credentials(monday);
  const typed = { ...right, ...wrong };
  expect(await attempt(typed)).toBeNull();
  const [entry, ...more] = await trail();
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    subject: id,
    details: { reason, address: "internet", knownDevice: false },
  });
  for (const secret of [typed.email, typed.password, typed.code, street])
    expect(entry?.whole).not.toContain(secret);
});

it("an account that is not there and one that is closed are on record, the name of neither", async () => {
  const { credentials } = await clinic.member(["clinician"], { active: false });
  const closed = await credentials(monday);
  const nobody = `${randomUUID()}@example.org`;
  await attempt(closed);
  await attempt({ ...closed, email: nobody }, monday, "192.168.1.4");
  const entries = await trail();
  expect(entries).toMatchObject([
    { details: { reason: "inactive-account", address: "internet" } },
    { subject: null, details: { reason: "unknown-account", address: "own-network" } },
  ]);
  for (const { whole } of entries)
    for (const name of [closed.email, nobody]) expect(whole).not.toContain(name);
});

it("what is not tried any more is on record once a minute, the right password among it", async () => {
  const { credentials } = await clinic.member(["clinician"]);
  const right = await credentials(monday);
  for (let tries = 0; tries < 5; tries += 1) await attempt({ ...right, password: "wrong" });
  for (let tries = 0; tries < 3; tries += 1) expect(await attempt(right)).toBeNull();
  const reasons = async () => (await trail()).map(({ details }) => details.reason);
  expect(await reasons()).toEqual([...Array<string>(5).fill("wrong-password"), "too-many-tries"]);
  await attempt({ ...right, password: "wrong" }, later(2));
  expect((await reasons()).slice(6)).toEqual(["wrong-password"]);
});

it.each([
  ["10.1.2.3", "own-network"],
  ["127.0.0.1", "own-network"],
  ["172.31.0.1", "own-network"],
  ["172.32.0.1", "internet"],
  ["8.8.8.8", "internet"],
  ["0:0:0:0::/64", "own-network"],
  ["fd00:1:2:3::/64", "own-network"],
  ["2001:db8:0:0::/64", "internet"],
  ["unknown", "unknown"],
])("%s is of the class %s", (address, expected) => {
  expect(addressClass(address)).toBe(expected);
});
