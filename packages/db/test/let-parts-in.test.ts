import { randomBytes, randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { applicationRole, connect, sealerRole, withClinic } from "../src/client.ts";
import { jobSender, sendingBoss } from "../src/jobs.ts";
import { letPartsIn } from "../src/let-parts-in.ts";
import { requireSafeServer } from "../src/require-safe-server.ts";
import { clinic, staffMember } from "../src/schema.ts";
import { insertClinic } from "./clinic.ts";
import { testDatabase, type TestDatabase } from "./database.ts";

const login = `parts_${randomUUID().replaceAll("-", "")}`;
let database: TestDatabase;
let url: string;
const withPassword = (password: string) =>
  database.ownerUrl.replace(/\/\/[^@]+@/, () => `//${login}:${encodeURIComponent(password)}@`);

beforeAll(async () => {
  database = await testDatabase();
  url = withPassword(randomBytes(12).toString("hex"));
  await letPartsIn(database.ownerUrl, url);
});
afterAll(async () => {
  await database.superuser.query(`drop role ${login}`);
  await database.drop();
});

async function asParts<T>(address: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: address });
  await client.connect();
  return ask(client).finally(() => client.end());
}

it.each([
  ["reads a clinic", "select from clinic"],
  ["reads an answer", "select from answer_event"],
  ["makes a table", "create table mine (id int)"],
  ["makes a role", "create role another"],
  ["takes the owner's place", "set role preamble_owner"],
  ["turns the policies off", "set role preamble_app; alter table intake disable row level security"],
  ["rewrites the record", "set role preamble_app; update audit_event set action = 'nothing'"],
  ["writes a queue before it takes its role", "delete from pgboss.job"],
])("the login of the parts never %s", async (_, statement) => {
  await expect(asParts(url, (client) => client.query(statement))).rejects.toThrow(
    /permission denied|must be owner/,
  );
});

it("through their login the product's role sees one clinic alone, sends jobs, and hears of changes", async () => {
  const [here, there] = [await insertClinic(database.superuser), await insertClinic(database.superuser)];
  const parts = connect(url);
  await requireSafeServer(parts);
  await withClinic(parts, here.id, (tx) =>
    tx.insert(staffMember).values({
      clinicId: here.id,
      email: "ana@example.org",
      name: "Ana Rivera",
      title: "Physician",
      roles: ["clinician"],
      passwordHash: "none",
      totpSecret: "none",
    }),
  );
  const seenFrom = (id: string) => withClinic(parts, id, (tx) => tx.select().from(staffMember));
  expect(await seenFrom(here.id)).toHaveLength(1);
  expect(await seenFrom(there.id)).toEqual([]);
  expect(await parts.orm.select().from(staffMember)).toEqual([]);

  const boss = sendingBoss(url, applicationRole);
  await boss.start();
  const jobs = jobSender(boss);
  await withClinic(parts, here.id, (tx) => jobs.send(tx, "slots.extend", { clinicId: here.id }));
  await boss.stop({ graceful: false });
  const { rowCount } = await database.superuser.query("select from pgboss.job where name = 'slots.extend'");
  expect(rowCount).toBe(1);

  const sealer = connect(url, { role: sealerRole, poolSize: 1 });
  expect((await sealer.orm.select({ id: clinic.id }).from(clinic)).length).toBeGreaterThan(1);
  await Promise.all([parts.close(), sealer.close()]);

  const heard = await asParts(url, async (client) => {
    const told = new Promise((tell) => client.once("notification", ({ payload }) => tell(payload)));
    await client.query("listen changed");
    await database.superuser.query("select pg_notify('changed', $1)", [here.id]);
    return told;
  });
  expect(heard).toBe(here.id);
});

it("a new password takes the place of the old one, whatever it is written with", async () => {
  const next = withPassword(`it's "new" \\ ${randomBytes(6).toString("hex")}`);
  await letPartsIn(database.ownerUrl, next);
  await expect(asParts(url, (client) => client.query("select 1"))).rejects.toThrow(/authentication failed/);
  expect((await asParts(next, (client) => client.query("select 1"))).rowCount).toBe(1);
  url = next;
});

it("the owner and a superuser are no login of the parts", async () => {
  for (const address of [database.ownerUrl, database.superuserUrl])
    await expect(letPartsIn(database.ownerUrl, address)).rejects.toThrow(/not the owner's$/);
});
