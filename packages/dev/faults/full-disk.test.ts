import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { beginForm, refusedForNow } from "./begin-form.ts";
import type { Outcome } from "./caller.ts";
import { type DatabaseServer, openDatabaseServer } from "./database-server.ts";
import { type Killable, nextApp } from "./killable.ts";
import { makeClinic } from "./make-clinic.ts";
import { mountSmallDisk } from "./small-disk.ts";

const disk = mountSmallDisk();
let server: DatabaseServer;
let patient: Killable;
beforeAll(async () => {
  server = await openDatabaseServer(disk?.folder);
  patient = await nextApp("patient", { server });
  await patient.start();
});
afterAll(async () => {
  await patient.stop();
  await server.close();
  disk?.unmount();
});

/**
 * Fills the disk that PostgreSQL writes to. Where none could be mounted for it, every new answer meets the
 * error of a full disk (53100) instead, raised by a trigger: that is a simulation.
 */
async function fillDisk(): Promise<() => Promise<void>> {
  const onDisk = await server.asSuperuser(async (client) => {
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return disk !== null && rows[0]?.data_directory.startsWith(disk.folder);
  });
  process.stdout.write(onDisk ? "the disk of PostgreSQL is filled\n" : "a full disk is simulated\n");
  if (disk && onDisk) {
    disk.fill();
    return () => Promise.resolve(disk.free());
  }
  await server.asSuperuser((client) =>
    client.query(`create function full_disk() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
      create trigger full_disk before insert on answer_event execute function full_disk();`),
  );
  return () =>
    server.asSuperuser(async (client) => void (await client.query("drop function full_disk cascade")));
}

it("a full disk is 503 with Retry-After, acknowledges nothing that is not stored, and passes by itself", async () => {
  const clinic = await makeClinic(server, 1);
  const { answer } = await beginForm(patient.address, clinic.slug);
  const acknowledged: string[] = [];
  const refused: Outcome[] = [];
  async function save(): Promise<boolean> {
    const eventId = randomUUID();
    const outcome = await answer(eventId);
    if (outcome.kind === "done") acknowledged.push(eventId);
    else refused.push(outcome);
    return outcome.kind === "done";
  }
  expect(await save()).toBe(true);
  const free = await fillDisk();
  // What still fits into the pages that there are is stored, and rightly acknowledged.
  for (let tries = 0; refused.length < 5 && tries < 3000; tries += 1) await save();
  await free();
  expect(refused).toEqual(Array(5).fill(refusedForNow));
  await expect.poll(save, { timeout: 10_000 }).toBe(true);

  const stored = await server.asSuperuser(async (client) => {
    const { rows } = await client.query<{ event_id: string }>("select event_id from answer_event");
    return new Set(rows.map((row) => row.event_id));
  });
  expect(acknowledged.filter((eventId) => !stored.has(eventId))).toEqual([]);
});
