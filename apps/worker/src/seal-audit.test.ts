import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readHeads } from "@preamble/db/audit/kept-heads";
import { verifyClinic } from "@preamble/db/audit/verify-clinic";
import { connect, sealerRole, withClinic } from "@preamble/db/client";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openWorld } from "../../../packages/api/test/world.ts";
import { startWorker } from "./start-worker.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
const folder = mkdtempSync(join(tmpdir(), "preamble-heads-"));
const headFile = join(folder, "audit-heads.jsonl");

beforeAll(async () => void (world = await openWorld()));
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const run = (said: unknown[]) =>
  startWorker(
    { DATABASE_URL: world.database.ownerUrl, MAIL_FROM: "clinic@example.org", AUDIT_HEAD_FILE: headFile },
    { info: () => {}, warn: () => {}, error: (...line: unknown[]) => void said.push(line) },
  );

it("two workers seal each clinic's events within seconds, keep heads that fit, and seal once more as they stop", async () => {
  const clinics = [await world.clinic(), await world.clinic()];
  for (const { visitor } of clinics) await world.patient(visitor, {});
  const said: unknown[] = [];
  const workers = [await run(said), await run(said)];
  const database = connect(world.database.ownerUrl, { role: sealerRole });
  const verdicts = () =>
    Promise.all(
      clinics.map(({ id }) =>
        withClinic(database, id, (tx) =>
          verifyClinic(
            tx,
            id,
            readHeads(headFile, () => {}).filter(({ clinicId }) => clinicId === id),
          ),
        ),
      ),
    );
  const whole = { unsealed: 0, fault: null };
  await vi.waitFor(async () => expect(await verdicts()).toMatchObject([whole, whole]), { timeout: 5000 });
  await world.patient(clinics[0]?.visitor ?? { kind: "visitor", clinicId: "" }, {});
  await Promise.all(workers.map((worker) => worker.stop()));

  const [first, second] = await verdicts();
  expect([first, second]).toMatchObject([whole, whole]);
  expect(first?.sealed).toBeGreaterThan(second?.sealed ?? Infinity);
  const newest = readHeads(headFile, () => {}).filter(({ clinicId }) => clinicId === clinics[0]?.id);
  expect(Math.max(...newest.map(({ position }) => position))).toBe(first?.sealed);
  expect(said).toEqual([]);
  await database.close();
});
