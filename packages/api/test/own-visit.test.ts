import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { withClinic } from "@preamble/db/client";
import { task } from "@preamble/db/schema";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { cancelAppointment } from "../src/appointments/cancel-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { recheckVisit } from "../src/appointments/recheck-visit.ts";
import { logCall } from "../src/cases/log-call.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { contact, monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const no = { "bladder-bowel-saddle": "no", "legs-or-walking": "no", "fever-chest-or-worse": "no" } as const;
const on = (instant: Date) => ({ ...world.services, now: () => instant });

/** A routine patient (VS-069) with a visit on Wednesday 4 March, 10:00 in New York. */
async function booked() {
  const { id: clinicId, visitor } = await world.clinic();
  const [slot] = await world.slots(clinicId);
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  expect((await world.act(getVisit, actor, {})).visit).toBeNull();
  await world.act(bookAppointment, actor, { slotId: slot?.id, bookingKey: randomUUID() });
  const { visit } = await world.act(getVisit, actor, {});
  if (!slot || !visit) throw new Error("Nothing is booked.");
  const tasks = () => withClinic(world.database, clinicId, (tx) => tx.select().from(task));
  return { clinicId, actor, slot, visit, tasks };
}

it("a patient sees when, what, where and with whom, and until when it may be changed", async () => {
  const { actor, visit, slot } = await booked();
  expect(visit).toMatchObject({
    slotId: slot.id,
    status: "booked",
    startsAt: new Date("2026-03-04T15:00:00Z"),
    visitType: "new-visit",
    clinician: "Demo Person",
    location: "Harbor Street",
    changeUntil: new Date("2026-03-03T15:00:00Z"),
    mayChange: true,
    onTheDay: false,
    begun: false,
  });
  const seenAt = async (instant: string) =>
    (await world.act(getVisit, actor, {}, on(new Date(instant)))).visit;
  expect(await seenAt("2026-03-03T15:01:00Z")).toMatchObject({ mayChange: false, onTheDay: false });
  expect(await seenAt("2026-03-04T05:00:00Z")).toMatchObject({ mayChange: false, onTheDay: true });
  expect(await seenAt("2026-03-04T15:00:00Z")).toMatchObject({ begun: true });
});

it("what became of a visit stays to be seen, until another is booked", async () => {
  const { actor, visit, slot } = await booked();
  await world.act(cancelAppointment, actor, { appointmentId: visit.id, version: 0, reason: "other" });
  expect((await world.act(getVisit, actor, {})).visit).toMatchObject({ id: visit.id, status: "cancelled" });
  await world.act(bookAppointment, actor, { slotId: slot.id, bookingKey: randomUUID() });
  const { visit: second } = await world.act(getVisit, actor, {});
  expect([second?.status, second?.id === visit.id]).toEqual(["booked", false]);
});

it("three times no leaves no call to make", async () => {
  const { actor, tasks } = await booked();
  const answer = await world.act(recheckVisit, actor, { recheck: no });
  expect(answer).toEqual({ worse: false, someoneReads: true });
  expect(await tasks()).toEqual([]);
  expect((await world.act(getVisit, actor, {})).callDue).toBe(false);
});

it.each(["yes", "unsure"] as const)(
  "%s to a question has the clinic call now, once however often it is said, and leaves the visit",
  async (worse) => {
    const { actor, visit, tasks } = await booked();
    for (const question of ["legs-or-walking", "fever-chest-or-worse"] as const) {
      const input = { recheck: { ...no, [question]: worse } };
      expect(await world.act(recheckVisit, actor, input)).toEqual({ worse: true, someoneReads: true });
    }
    expect(await tasks()).toMatchObject([{ kind: "call-back", dueAt: monday, createdBy: null }]);
    const seen = await world.act(getVisit, actor, {});
    expect([seen.callDue, seen.visit?.slotId]).toEqual([true, visit.slotId]);
  },
);

it("the call stands on the clinic's list until someone is reached", async () => {
  const { clinicId, actor } = await booked();
  const desk = await world.staff(clinicId, ["front-desk"]);
  const recheck = { ...no, "legs-or-walking": "yes" };
  await world.act(recheckVisit, actor, { recheck });
  const [call] = await world.act(listCalls, desk, {});
  expect(call).toMatchObject({
    dueAt: monday,
    level: "routine",
    patient: contact.name,
    phone: contact.phone,
  });
  const log = (outcome: string) =>
    world.act(logCall, desk, {
      caseId: call?.caseId,
      callId: randomUUID(),
      logged: { contact: "patient", outcome },
    });
  await log("left-message");
  expect(await world.act(listCalls, desk, {})).toHaveLength(1);
  await log("reached");
  expect(await world.act(listCalls, desk, {})).toEqual([]);
  expect((await world.act(getVisit, actor, {})).callDue).toBe(false);
});

it("a question left out is no no, and at night the patient is not told that someone reads", async () => {
  const { actor } = await booked();
  const input = { recheck: { "legs-or-walking": "no" } };
  expect((await refusal(world.act(recheckVisit, actor, input))).code).toBe("invalid_input");
  const night = on(addMinutes(monday, 13 * 60));
  const worse = { recheck: { ...no, "legs-or-walking": "yes" } };
  expect(await world.act(recheckVisit, actor, worse, night)).toEqual({ worse: true, someoneReads: false });
});
