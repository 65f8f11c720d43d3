import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Answers } from "@preamble/domain/answers";
import { contact, event, workedAnswers } from "../../api/test/world.ts";
import { type Random, randomFrom } from "../src/seed/random.ts";
import { type Caller, callerOf, type Outcome } from "./caller.ts";
import { findFaults } from "./crash/find-faults.ts";
import type { Acknowledged } from "./crash/play-patient.ts";
import { type DatabaseServer, openDatabaseServer } from "./database-server.ts";
import { type Killable, nextApp } from "./killable.ts";
import { makeClinic } from "./make-clinic.ts";

const seed = Math.floor(Math.random() * 2 ** 31);
const patients = 40;
const atOnce = 4;

let server: DatabaseServer;
let patientApp: Killable;
beforeAll(async () => {
  server = await openDatabaseServer();
  patientApp = await nextApp("patient", { server });
  await patientApp.start();
});
afterAll(async () => {
  await patientApp.stop();
  await server.close();
});

/**
 * Sends one call over and over at once, some of it cut off by the phone before it hears an answer, and then
 * once more. Returns the answer, which has to be the same each time there was one.
 */
async function deliver(random: Random, call: Caller, path: string, input: unknown): Promise<unknown> {
  const sent = Array.from({ length: random.between(2, 4) }, (_, index) =>
    index === 0 ? call(path, input, AbortSignal.timeout(random.between(1, 25))) : call(path, input),
  );
  const outcomes: Outcome[] = [...(await Promise.all(sent)), await call(path, input)];
  const answers = outcomes.filter((outcome) => outcome.kind !== "no answer");
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const last = answers.at(-1);
  return last?.kind === "done" ? last.value : last;
}

async function fillIn(call: Caller, answers: Answers): Promise<{ intakeId: string; eventIds: string[] }> {
  const begun = await call("intake.start", { language: "en" });
  if (begun.kind !== "done") throw new Error("The form was not begun.");
  const { intakeId } = begun.value as { intakeId: string };
  const events = Object.entries(answers).map(([questionId, value]) => event(questionId, value));
  for (const [path, input] of [
    ["intake.saveContact", { intakeId, contact }],
    ["intake.saveAnswers", { intakeId, events }],
  ] as const) {
    expect((await call(path, input)).kind).toBe("done");
  }
  return { intakeId, eventIds: events.map(({ eventId }) => eventId) };
}

it(`sent and booked over HTTP at once and cut off, each has one effect (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  const clinic = await makeClinic(server, 3 * patients);
  const done: Acknowledged[] = [];
  async function play(own: Random): Promise<void> {
    while (done.length < patients) {
      const call = callerOf(patientApp.address, clinic.slug);
      const { intakeId, eventIds } = await fillIn(call, workedAnswers("VS-069"));
      const key = randomUUID();
      const sent = (await deliver(own, call, "intake.submit", { intakeId, submissionKey: key })) as {
        reference: string;
        level: string;
      };
      const acknowledged: Acknowledged = {
        intakeId,
        eventIds,
        sent: { key, ...sent },
        booked: null,
        refusals: [],
      };
      done.push(acknowledged);
      const offer = await call("appointments.offer", {});
      const { slots } = (offer.kind === "done" ? offer.value : { slots: [] }) as {
        slots: { slotId: string }[];
      };
      const bookingKey = randomUUID();
      const booking = { slotId: own.pick(slots).slotId, bookingKey };
      const booked = (await deliver(own, call, "appointments.book", booking)) as
        { startsAt: string } | { code: string };
      // Another patient may have been given the same slot; this one then has none.
      if ("startsAt" in booked) acknowledged.booked = { key: bookingKey, startsAt: booked.startsAt };
      else expect(booked.code).toBe("slot_taken");
    }
  }
  await Promise.all(Array.from({ length: atOnce }, () => play(randomFrom(random.between(0, 2 ** 31)))));

  expect(await server.asSuperuser((client) => findFaults(client, clinic.id, done))).toEqual([]);
  expect(done.filter(({ booked }) => booked).length).toBeGreaterThan(patients / 2);
});
