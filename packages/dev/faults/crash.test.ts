import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { workedAnswers } from "../../api/test/world.ts";
import { randomFrom } from "../src/seed/random.ts";
import { callerOf } from "./caller.ts";
import { findFaults } from "./crash/find-faults.ts";
import { playPatient } from "./crash/play-patient.ts";
import { type DatabaseServer, openDatabaseServer } from "./database-server.ts";
import { type Killable, nextApp, worker } from "./killable.ts";
import { openMailSink } from "./mail-sink.ts";
import { makeClinic } from "./make-clinic.ts";

const seed = Number(process.env["PREAMBLE_RUNS_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const cycles = Number(process.env["PREAMBLE_KILLS"] ?? 20);
const clients = 6;
/** About as long as six patients need for a whole form when nothing is killed. */
const longestWaitMs = 1500;

let server: DatabaseServer;
let patientApp: Killable;
let mailWorker: Killable;
let mail: Awaited<ReturnType<typeof openMailSink>>;
beforeAll(async () => {
  mail = await openMailSink();
  server = await openDatabaseServer();
  patientApp = await nextApp("patient", { server });
  mailWorker = await worker({ server, env: { SMTP_URL: mail.url } });
  await Promise.all([patientApp.start(), mailWorker.start()]);
});
afterAll(async () => {
  await Promise.all([patientApp.kill(), mailWorker.kill()]);
  await server.close();
  await mail.close();
});

it(
  `${cycles} kills lose nothing that was acknowledged and leave nothing half done (seed ${seed})`,
  { timeout: 0 },
  async () => {
    const random = randomFrom(seed);
    // VS-069 is routine, VS-008 an emergency (docs/clinical/vignettes.jsonl).
    const [routine, emergency] = [workedAnswers("VS-069"), workedAnswers("VS-008")];
    const acknowledged = { answers: 0, sendings: 0, bookings: 0 };
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const clinic = await makeClinic(server, 3 * clients);
      const playing = Array.from({ length: clients }, (_, index) =>
        playPatient(callerOf(patientApp.address, clinic.slug), {
          answers: index % 3 === 2 ? emergency : routine,
          random: randomFrom(random.between(0, 2 ** 31)),
          givesUp: index % 2 === 1,
        }),
      );
      const victims = random.pick([["patient"], ["worker"], ["database"], ["patient", "worker", "database"]]);
      await wait(random.between(0, longestWaitMs));
      await Promise.all([
        victims.includes("patient") && patientApp.kill(),
        victims.includes("worker") && mailWorker.kill(),
        victims.includes("database") && server.kill(),
      ]);
      if (victims.includes("database")) await server.start();
      await Promise.all([
        victims.includes("patient") && patientApp.start(),
        victims.includes("worker") && mailWorker.start(),
      ]);
      const patients = await Promise.all(playing);
      const faults = await server.asSuperuser((client) => findFaults(client, clinic.id, patients));
      expect({ cycle, victims, faults }).toEqual({ cycle, victims, faults: [] });
      expect({ cycle, living: [patientApp.isRunning(), mailWorker.isRunning()] }).toEqual({
        cycle,
        living: [true, true],
      });
      // Whoever does not give up reaches the end, through every kill.
      expect(patients.filter((one, index) => index % 2 === 0 && !one.sent)).toEqual([]);
      for (const { eventIds, sent, booked } of patients) {
        acknowledged.answers += eventIds.length;
        if (sent) acknowledged.sendings += 1;
        if (booked) acknowledged.bookings += 1;
      }
    }
    const alerts = await alertsOnceSent();
    process.stdout.write(
      `seed ${seed}: ${cycles} kills, ${JSON.stringify(acknowledged)}, ${alerts.length} alerts in ` +
        `${alerts.reduce((sum, id) => sum + (mail.mails.get(id) ?? 0), 0)} mails\n`,
    );
    expect(acknowledged.bookings).toBeGreaterThanOrEqual(cycles);
    expect(alerts.length).toBeGreaterThanOrEqual(cycles);
    expect(alerts.filter((id) => !mail.mails.has(id))).toEqual([]);
  },
);

/** The alerts of all clinics, once each was sent: a killed worker's are taken over within a minute. */
async function alertsOnceSent(): Promise<string[]> {
  const unsent = () =>
    server.asSuperuser(async (client) => {
      const { rows } = await client.query<{ id: string }>("select id from message where sent_at is null");
      return rows.length;
    });
  await expect.poll(unsent, { timeout: 60_000, interval: 500 }).toBe(0);
  return server.asSuperuser(async (client) => {
    const { rows } = await client.query<{ id: string }>("select id from message");
    return rows.map(({ id }) => id);
  });
}
