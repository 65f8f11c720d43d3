import { afterAll, beforeAll, expect, it } from "vitest";
import { workedAnswers } from "../../../api/test/world.ts";
import { randomFrom } from "../../src/seed/random.ts";
import { callerOf } from "../caller.ts";
import { type DatabaseServer, openDatabaseServer } from "../database-server.ts";
import { type Killable, nextApp } from "../killable.ts";
import { makeClinic } from "../make-clinic.ts";
import { findFaults } from "./find-faults.ts";
import { playPatient } from "./play-patient.ts";

let server: DatabaseServer;
let patientApp: Killable;
beforeAll(async () => {
  server = await openDatabaseServer();
  patientApp = await nextApp("patient", { server });
  await patientApp.start();
});
afterAll(async () => {
  await patientApp.kill();
  await server.close();
});

it("what is missing or half done is named", async () => {
  const clinic = await makeClinic(server, 3);
  const patient = await playPatient(callerOf(patientApp.address, clinic.slug), {
    answers: workedAnswers("VS-069"),
    random: randomFrom(1),
    givesUp: false,
  });
  const faults = () => server.asSuperuser((client) => findFaults(client, clinic.id, [patient]));
  const without = (statement: string) =>
    server.asSuperuser(async (client) => {
      await client.query("set session_replication_role = replica");
      await client.query(statement, [clinic.id]);
    });
  expect(await faults()).toEqual([]);
  await without("delete from audit_event where clinic_id = $1 and action = 'intake.submit'");
  expect(await faults()).toEqual([expect.stringMatching(/^torn: .*"sendings":0/)]);
  await without("delete from appointment where clinic_id = $1");
  expect(await faults()).toContain(`lost: booking ${patient.booked?.key}`);
  await without("delete from submission where clinic_id = $1");
  expect(await faults()).toContain(`lost: sending ${patient.sent?.key}`);
  await without("delete from answer_event where clinic_id = $1 and question_id = 'fainted'");
  expect(await faults()).toContain("lost: an answer");
});
