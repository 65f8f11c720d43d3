import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { withClinic } from "@preamble/db/client";
import { cases } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { acknowledgeCase } from "../src/cases/acknowledge-case.ts";
import { escalateCase } from "../src/cases/escalate-case.ts";
import { explainBreach } from "../src/cases/explain-breach.ts";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { getCase } from "../src/cases/get-case.ts";
import { logCall } from "../src/cases/log-call.ts";
import { moveCase } from "../src/cases/move-case.ts";
import { recordAnswers } from "../src/cases/record-answers.ts";
import { reviewCase } from "../src/cases/review-case.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const at = (now: Date) => ({ ...world.services, now: () => now });

/** A case whose clock has run since Monday 10:00, its clinic's members, and the job of the step that is due at its end. */
async function clocked(vignette: "VS-008" | "VS-016") {
  const { id: clinicId, visitor } = await world.clinic();
  const { intakeId, actor: patient } = await world.patient(visitor, workedAnswers(vignette));
  if (vignette === "VS-008") await world.act(raiseEmergency, patient, { intakeId });
  else await world.act(submitIntake, patient, { intakeId, submissionKey: randomUUID() });
  const row = async () => {
    const [found] = await withClinic(world.database, clinicId, (tx) =>
      tx.select().from(cases).where(eq(cases.clinicId, clinicId)),
    );
    if (!found) throw new Error("There is no case.");
    return found;
  };
  const { id: caseId, dueAt } = await row();
  const [desk, clinician] = [
    await world.staff(clinicId, ["front-desk"]),
    await world.staff(clinicId, ["clinician"]),
  ];
  const worker = { kind: "system", clinicId } as const;
  const work = (minutesAfterDue: number) =>
    world.act(
      escalateCase,
      worker,
      { caseId, dueAt: dueAt.toISOString(), step: 3 },
      at(addMinutes(dueAt, minutesAfterDue)),
    );
  const history = async () => (await world.act(getCase, clinician, { caseId })).history;
  return { clinicId, caseId, dueAt, row, patient, desk, clinician, work, history };
}

type Clocked = Awaited<ReturnType<typeof clocked>>;
type Look = (found: Clocked, now: Date) => Promise<unknown>;

const move: Look = ({ desk, caseId }, now) =>
  world.act(moveCase, desk, { caseId, version: 0, to: "contacted" }, at(now));
const review: Look = ({ clinician, caseId }, now) =>
  world.act(reviewCase, clinician, { caseId, version: 0, level: "same-day" }, at(now));
const acknowledge: Look = ({ desk, caseId }, now) =>
  world.act(acknowledgeCase, desk, { caseId, version: 0 }, at(now));
const call: Look = ({ desk, caseId }, now) => {
  const logged = { contact: "patient", outcome: "on-the-way-ambulance" };
  return world.act(logCall, desk, { caseId, callId: randomUUID(), logged }, at(now));
};
const book: Look = async ({ clinicId, clinician, caseId }, now) => {
  const [slot] = await world.slots(clinicId);
  const booking = { caseId, slotId: slot?.id, bookingKey: randomUUID(), overrideReason: "No ride before." };
  return world.act(bookAppointment, clinician, booking, at(now));
};

describe.each([
  ["a move", "VS-016", "cases.move", move],
  ["a review", "VS-016", "cases.review", review],
  ["a booking", "VS-016", "appointments.book", book],
  ["an acknowledgement", "VS-008", "cases.acknowledge", acknowledge],
] as const)("%s that ends what its clock brings up", (_what, vignette, action, look) => {
  it("after the due time counts the breach before the worker comes, which then counts nothing anew", async () => {
    const found = await clocked(vignette);
    await look(found, addMinutes(found.dueAt, 1));
    expect(await found.row()).toMatchObject({ breachedAt: found.dueAt, breachReason: null });
    expect((await found.history()).find((one) => one.action === action)?.details).toMatchObject({
      breached: true,
    });
    await found.work(2);
    expect((await found.row()).breachedAt).toEqual(found.dueAt);
    const counted = (await found.history()).filter(({ details }) => details?.["breached"]);
    expect(counted).toHaveLength(1);
  });

  it("before the due time counts none", async () => {
    const found = await clocked(vignette);
    await look(found, addMinutes(found.dueAt, -1));
    expect((await found.row()).breachedAt).toBeNull();
  });
});

it.each([
  ["raises it", "saddle-numbness", true],
  ["leaves it as it is", "pain-now", 4],
] as const)(
  "what is told on the telephone after the due time and %s keeps the breach",
  async (_does, questionId, value) => {
    const { caseId, dueAt, clinician, row, history } = await clocked("VS-016");
    const late = at(addMinutes(dueAt, 30));
    const told = { caseId, version: 0, toldBy: "patient", answers: [{ questionId, value }] };
    await world.act(recordAnswers, clinician, told, late);
    expect(await row()).toMatchObject({ breachedAt: dueAt, breachReason: null });
    expect((await history())[0]).toMatchObject({
      action: "cases.recordAnswers",
      details: { breached: true },
    });
  },
);

it("an emergency that was acknowledged and is first called after its due time is breached", async () => {
  const found = await clocked("VS-008");
  await acknowledge(found, addMinutes(monday, 1));
  await call(found, addMinutes(found.dueAt, 1));
  expect((await found.row()).breachedAt).toEqual(found.dueAt);
});

it("an emergency that was acknowledged and called in time is not, however late the next call is", async () => {
  const found = await clocked("VS-008");
  await acknowledge(found, addMinutes(monday, 1));
  await call(found, addMinutes(monday, 2));
  await call(found, addMinutes(found.dueAt, 1));
  expect((await found.row()).breachedAt).toBeNull();
});

it("a case that ran out unseen is shown as such before the worker comes, and is closed only with a reason", async () => {
  const { caseId, dueAt, desk, clinician, row } = await clocked("VS-016");
  const late = at(addMinutes(dueAt, 5));
  const unreached = { caseId, version: 0, to: "could-not-reach" };
  await world.act(moveCase, desk, unreached, at(addMinutes(dueAt, -5)));
  const close = (version: number) => world.act(moveCase, clinician, { caseId, version, to: "closed" }, late);
  expect(await refusal(close(1))).toEqual({ code: "conflict", reasons: ["breach-unexplained"] });
  expect(await world.act(getCase, clinician, { caseId }, late)).toMatchObject({ breachedAt: dueAt });
  expect(await world.act(getCallSheet, desk, { caseId }, late)).toMatchObject({ breachedAt: dueAt });
  const reason = "Both were with an emergency.";
  await world.act(explainBreach, clinician, { caseId, version: 1, reason }, late);
  await close(2);
  expect(await row()).toMatchObject({ status: "closed", breachedAt: dueAt, breachReason: reason });
});
