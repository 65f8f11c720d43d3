import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keepHead } from "@preamble/db/audit/kept-heads";
import { sealClinic } from "@preamble/db/audit/seal-clinic";
import { connect, sealerRole, withClinic } from "@preamble/db/client";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { insertClinic } from "../../db/test/clinic.ts";
import { testDatabase, type TestDatabase } from "../../db/test/database.ts";
import { projectRoot } from "./env.ts";

const folder = mkdtempSync(join(tmpdir(), "preamble-verify-"));
const headFile = join(folder, "heads.jsonl");
const command = fileURLToPath(new URL("audit-verify.ts", import.meta.url));

let database: TestDatabase;
let clinics: string[];

beforeAll(async () => void (database = await testDatabase()));
beforeEach(async () => {
  await database.superuser.query("truncate clinic, audit_event, audit_seal cascade");
  writeFileSync(headFile, "");
  clinics = [];
  for (let count = 0; count < 2; count += 1) {
    const { id } = await insertClinic(database.superuser);
    clinics.push(id);
    await write(id, 5);
    await seal(id);
  }
  clinics.sort();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const write = (clinicId: string, count: number) =>
  database.superuser.query(
    `insert into audit_event (clinic_id, actor_kind, action, details, request_id)
     select $1, 'system', 'cases.get', '{}', n::text from generate_series(1, $2::int) n`,
    [clinicId, count],
  );

async function seal(clinicId: string): Promise<void> {
  const sealer = connect(database.ownerUrl, { role: sealerRole, poolSize: 1 });
  const head = await withClinic(sealer, clinicId, (tx) => sealClinic(tx, clinicId, { among: "all" }));
  if (head) await keepHead(headFile, head);
  await sealer.close();
}

async function verify(...args: string[]) {
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...process.env, DATABASE_URL: database.ownerUrl, PREAMBLE_DATA_DIR: folder },
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => void (said.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => void (said.stderr += chunk.toString()));
  const [code]: unknown[] = await once(child, "close");
  return { code, lines: said.stdout.trim().split("\n").slice(1), about: said.stdout.split("\n")[0], ...said };
}

it("prints a line for each clinic and exits 0 while all trails hold", async () => {
  await write(clinics[1] ?? "", 2);
  const { code, about, lines } = await verify("--head", headFile);
  expect(about).toBe(`Against 2 kept heads of ${headFile}.`);
  expect(lines).toEqual([
    `${clinics[0]}: 5 events, 5 sealed, 0 unsealed: ok`,
    `${clinics[1]}: 7 events, 5 sealed, 2 unsealed: ok`,
  ]);
  expect(code).toBe(0);
});

it("exits 1 and names the first bad row of a trail that was tampered with; the others stand", async () => {
  await database.superuser.query(
    `update audit_event set action = 'cases.list' where (clinic_id, sequence) in
       (select clinic_id, sequence from audit_seal where clinic_id = $1 and position in (3, 4))`,
    [clinics[0]],
  );
  const { rows } = await database.superuser.query<{ sequence: string }>(
    "select sequence from audit_seal where clinic_id = $1 and position = 3",
    [clinics[0]],
  );
  const { code, lines } = await verify("--head", headFile);
  expect(lines).toEqual([
    `${clinics[0]}: 5 events, 5 sealed, 0 unsealed: BAD: event ${rows[0]?.sequence} or its seal 3 is not as it was sealed`,
    `${clinics[1]}: 5 events, 5 sealed, 0 unsealed: ok`,
  ]);
  expect(code).toBe(1);
});

it("tells a trail cut off with its seals, or gone with its clinic, by a kept head; without one it says that it cannot", async () => {
  const [cut, gone] = clinics;
  await database.superuser.query(
    `delete from audit_event where (clinic_id, sequence) in
       (select clinic_id, sequence from audit_seal where clinic_id = $1 and position > 2)`,
    [cut],
  );
  await database.superuser.query("delete from audit_seal where clinic_id = $1 and position > 2", [cut]);
  for (const table of ["audit_event", "audit_seal"])
    await database.superuser.query(`delete from ${table} where clinic_id = $1`, [gone]);
  await database.superuser.query("delete from clinic where id = $1", [gone]);

  const alone = await verify();
  expect(alone.about).toMatch(/^No kept head was given .* does not show\.$/);
  expect(alone).toMatchObject({ code: 0, lines: [`${cut}: 2 events, 2 sealed, 0 unsealed: ok`] });
  const { code, lines } = await verify("--head", headFile);
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(`^${cut}: 2 events, .* BAD: the chain ends before seal 3, `),
    expect.stringMatching(`^clinic ${gone}: 0 events, .* BAD: the chain ends before seal 1, `),
  ]);
});

it("takes no head file that is none", async () => {
  writeFileSync(headFile, "{}\n");
  expect(await verify("--head", headFile)).toMatchObject({
    code: 1,
    stderr: `Line 1 of ${headFile} is no head of an audit chain.\n`,
  });
  expect(await verify("--head", join(folder, "none"))).toMatchObject({ code: 1, stdout: "" });
});

it("is what `pnpm audit:verify` runs", () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(join(projectRoot, "package.json"), "utf8"),
  );
  expect(scripts["audit:verify"]).toBe("node packages/dev/src/audit-verify.ts");
});
