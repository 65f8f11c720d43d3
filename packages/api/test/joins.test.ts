import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor } from "@preamble/db/actor";
import type { Answers } from "@preamble/domain/answers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import { sayBeenHere } from "../src/appointments/say-been-here.ts";
import { settleVisit } from "../src/appointments/settle-visit.ts";
import { acknowledgeCase } from "../src/cases/acknowledge-case.ts";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { logCall } from "../src/cases/log-call.ts";
import { moveCase } from "../src/cases/move-case.ts";
import { answerAgain } from "../src/intake/answer-again.ts";
import { exportFhir } from "../src/documents/export-fhir.ts";
import { getResult } from "../src/intake/get-result.ts";
import { getStatus } from "../src/intake/get-status.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { saveContact } from "../src/intake/save-contact.ts";
import { startIntake } from "../src/intake/start-intake.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { contact, event, monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** VS-069 is routine, VS-028 same-day with one leg weaker each day, and a numb saddle an emergency. */
const routine = workedAnswers("VS-069");
const weakLeg = workedAnswers("VS-028");
const saddle = { "saddle-numbness": true, "pelvic-change-onset": "within-14-days" } as const;
const noon = addMinutes(monday, 120);

type Own = { readonly intakeId: string; readonly actor: Extract<Actor, { kind: "patient" }> };

/** A first form that was sent at 10:00, its clinic's clinician, and what follows at noon. */
async function firstForm(answers: Answers = routine) {
  const { id, visitor } = await world.clinic();
  const slots = await world.slots(id);
  const later = { ...world.services, now: () => noon };
  const one = await world.patient(visitor, answers);
  const at = (now: Date) => ({ ...world.services, now: () => now });
  const send = ({ intakeId, actor }: Own, services = later) =>
    world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, services);
  const { reference } = await send(one, world.services);
  const clinician = await world.staff(id, ["clinician"]);
  const queue = async () => (await world.act(listCases, clinician, {}, later)).rows;
  const caseId = (await queue())[0]?.id ?? "";
  const read = (form?: string) => world.act(getCase, clinician, { caseId, ...(form && { form }) }, later);
  const follow = async (given: Answers): Promise<Own> => {
    const from = { language: "en", from: one.intakeId };
    const { intakeId } = await world.act(startIntake, one.actor, from, later);
    const actor = { ...one.actor, intakeId };
    await world.act(saveContact, actor, { intakeId, contact }, later);
    const events = Object.entries(given).map(([questionId, value]) => event(questionId, value));
    await world.act(saveAnswers, actor, { intakeId, events }, later);
    return { intakeId, actor };
  };
  return {
    id,
    at,
    desk: await world.staff(id, ["front-desk"]),
    slots,
    one,
    reference,
    clinician,
    queue,
    caseId,
    read,
    send,
    follow,
    raise: ({ intakeId, actor }: Own) => world.act(raiseEmergency, actor, { intakeId }, later),
    move: async (to: string) =>
      world.act(moveCase, clinician, { caseId, version: (await read()).version, to }, later),
    acknowledge: async () =>
      world.act(acknowledgeCase, clinician, { caseId, version: (await read()).version }, later),
  };
}

const alerts = async (clinicId: string) =>
  (
    await world.owner.query(
      "select count(*)::int as count from message where clinic_id = $1 and kind = 'emergency-alert'",
      [clinicId],
    )
  ).rows;

describe("a new form of a patient whose case is open", () => {
  it("joins the case: one row in the queue, by the answers that came in last", async () => {
    const { one, reference, queue, read, send, follow } = await firstForm();
    const two = await follow({ ...routine, "night-sweats": true });
    expect((await send(two)).reference).toBe(reference);
    expect(await queue()).toHaveLength(1);
    const found = await read();
    expect(found).toMatchObject({ isEarlier: false, sentAt: noon });
    expect((await queue())[0]?.joinedAt).not.toBeNull();
    expect(found.answers.find(({ questionId }) => questionId === "night-sweats")?.raw).toBe(true);
    expect(found.earlierForms).toMatchObject([
      { intakeId: one.intakeId, sentAt: monday, level: "routine", withdrawn: [] },
    ]);
    expect(found.before.last?.changes.map(({ questionId }) => questionId)).toContain("night-sweats");
    expect(found.history[0]?.details).toMatchObject({ joined: true });
  });

  it("is asked anew whether the patient was here for this before, though the front desk had checked it", async () => {
    const { desk, caseId, send, follow } = await firstForm();
    await world.act(sayBeenHere, desk, { caseId, beenHere: "yes" });
    await send(await follow(routine));
    const { beenHere } = await world.act(getVisit, desk, { caseId });
    expect(beenHere).toEqual({ asked: true, said: null, checkedAt: null });
  });

  it("leaves the earlier one to be read as it was, by its own triage", async () => {
    const { one, read, send, follow } = await firstForm(weakLeg);
    await send(await follow(routine));
    const earlier = await read(one.intakeId);
    expect(earlier).toMatchObject({ isEarlier: true, sentAt: monday, questions: [] });
    expect(earlier.fired.map(({ level }) => level)).toContain("same-day");
    expect((await read()).fired.map(({ level }) => level)).not.toContain("same-day");
  });

  it("keeps that nobody had looked by the due time of the one before", async () => {
    // Same-day of 10:00 is due after four open hours (docs/clinical/journey.md section 4).
    const due = addMinutes(monday, 240);
    const { at, read, send, follow } = await firstForm(weakLeg);
    await send(await follow(routine), at(addMinutes(due, 30)));
    expect(await read()).toMatchObject({ breachedAt: due, dueAt: addMinutes(due, 30) });
  });

  it("never lowers the level in force", async () => {
    const { read, send, follow } = await firstForm(weakLeg);
    expect(await send(await follow(routine))).toMatchObject({ level: "same-day" });
    expect((await read()).level).toBe("same-day");
  });

  it("raises it, and takes the patient out of a visit that no longer suits", async () => {
    const { one, slots, read, send, follow } = await firstForm();
    await world.act(bookAppointment, one.actor, { slotId: slots[0]?.id, bookingKey: randomUUID() });
    const two = await follow(weakLeg);
    expect(await send(two)).toMatchObject({ level: "same-day" });
    expect(await read()).toMatchObject({ level: "same-day", status: "new" });
    expect((await world.act(getVisit, two.actor, {})).visit).toMatchObject({ status: "cancelled" });
  });

  it("is to be read where the earlier one had been, and moves no running clock back", async () => {
    const { caseId, read, send, follow, move } = await firstForm(weakLeg);
    const { dueAt } = await read();
    await send(await follow(weakLeg));
    expect(await read()).toMatchObject({ status: "new", dueAt });
    await move("in-review");
    await send(await follow(weakLeg));
    const again = await read();
    expect(again).toMatchObject({ id: caseId, status: "new", acknowledgedAt: null });
    expect(again.earlierForms).toHaveLength(2);
    expect(again.dueAt > dueAt).toBe(true);
  });

  it("is due at once where the clock had run out, and is brought before people anew", async () => {
    const { at, read, send, follow } = await firstForm(weakLeg);
    const { raisedAt } = await read();
    const nextDay = addMinutes(monday, 24 * 60);
    await send(await follow(weakLeg), at(nextDay));
    expect(await read()).toMatchObject({ dueAt: nextDay, raisedAt });
  });

  it("is read at a visit ahead, and not at one that has begun, after which the case stays open for it", async () => {
    const { desk, at, caseId, one, slots, read, send, follow } = await firstForm();
    await world.act(bookAppointment, one.actor, { slotId: slots[0]?.id, bookingKey: randomUUID() });
    const begins = slots[0]?.startsAt ?? noon;
    await send(await follow(routine), at(addMinutes(begins, 30)));
    expect(await read()).toMatchObject({ status: "new" });
    const { visit } = await world.act(getVisit, desk, { caseId });
    const seen = { appointmentId: visit?.id, version: visit?.version, outcome: "seen" };
    await world.act(settleVisit, desk, seen, at(addMinutes(begins, 60)));
    expect(await read()).toMatchObject({ status: "new" });
  });

  it("is not read at a visit that had begun, also where the clinic's move had set the clock running before", async () => {
    const { desk, at, caseId, one, slots, read, send, follow } = await firstForm();
    await world.act(bookAppointment, one.actor, { slotId: slots[0]?.id, bookingKey: randomUUID() });
    const visitNow = async () => (await world.act(getVisit, desk, { caseId })).visit;
    await world.owner.query(
      `update slot set visit_type = 'new-visit', ends_at = starts_at + interval '45 minutes' where id = $1`,
      [slots[1]?.id],
    );
    const move = { appointmentId: (await visitNow())?.id, version: 0, slotId: slots[1]?.id };
    await world.act(moveAppointment, desk, { ...move, patientAsked: false });
    expect(await read()).toMatchObject({ status: "new", raisedAt: monday });
    const begins = slots[1]?.startsAt ?? noon;
    await send(await follow(routine), at(addMinutes(begins, 30)));
    const visit = await visitNow();
    const seen = { appointmentId: visit?.id, version: visit?.version, outcome: "seen" };
    await world.act(settleVisit, desk, seen, at(addMinutes(begins, 60)));
    expect(await read()).toMatchObject({ status: "new" });
  });

  it("leaves a visit that staff agreed on past the window", async () => {
    const { desk, caseId, slots, read, send, follow } = await firstForm(weakLeg);
    const agreed = {
      caseId,
      slotId: slots[0]?.id,
      bookingKey: randomUUID(),
      overrideReason: "No ride before.",
    };
    await world.act(bookAppointment, desk, agreed);
    await send(await follow(weakLeg));
    expect(await read()).toMatchObject({ status: "new" });
    expect((await world.act(getVisit, desk, { caseId })).visit).toMatchObject({ status: "booked" });
  });

  it("does not let go of what the earlier one asks of a visit", async () => {
    const { desk, caseId, slots, send, follow } = await firstForm(weakLeg);
    await send(await follow(routine));
    const video = { caseId, slotId: slots[1]?.id, bookingKey: randomUUID() };
    expect((await refusal(world.act(bookAppointment, desk, video))).reasons).toContain("mode-not-allowed");
  });

  it("leaves a visit that still suits as it is, for this patient on either form", async () => {
    const { one, slots, read, send, follow } = await firstForm();
    await world.act(bookAppointment, one.actor, { slotId: slots[0]?.id, bookingKey: randomUUID() });
    const two = await follow(routine);
    await send(two);
    expect(await read()).toMatchObject({ status: "booked" });
    for (const { actor } of [one, two])
      expect((await world.act(getVisit, actor, {})).visit).toMatchObject({ status: "booked" });
  });

  it("of an emergency that is looked after alerts only where it is an emergency itself", async () => {
    const { id, read, send, follow, acknowledge, raise } = await firstForm({ ...routine, ...saddle });
    await acknowledge();
    await send(await follow(routine));
    expect(await read()).toMatchObject({ level: "emergency-now", acknowledgedAt: noon });
    expect(await alerts(id)).toEqual([{ count: 1 }]);
    await raise(await follow(saddle));
    expect(await read()).toMatchObject({ level: "emergency-now", acknowledgedAt: null, sentAt: null });
    expect(await alerts(id)).toEqual([{ count: 2 }]);
  });

  it("of an emergency whose calls are made is to be read", async () => {
    const { desk, caseId, read, send, follow, acknowledge } = await firstForm({ ...routine, ...saddle });
    await acknowledge();
    const logged = { contact: "patient", outcome: "arrived", place: "County Hospital" };
    await world.act(logCall, desk, { caseId, callId: randomUUID(), logged });
    await send(await follow(routine));
    expect(await read()).toMatchObject({ level: "emergency-now", status: "new", acknowledgedAt: null });
  });

  it("joins it before it is sent where it tells of an emergency, and once", async () => {
    const { id, one, queue, read, send, follow, raise } = await firstForm();
    const two = await follow(saddle);
    expect(await raise(two)).toMatchObject({ told: true });
    expect(await raise(two)).toMatchObject({ told: true });
    expect(await read()).toMatchObject({ level: "emergency-now", sentAt: null });
    expect((await read()).earlierForms).toMatchObject([{ intakeId: one.intakeId }]);
    expect(await queue()).toHaveLength(1);
    expect(await alerts(id)).toEqual([{ count: 1 }]);
    const others = Object.entries(routine).filter(([questionId]) => !(questionId in saddle));
    const events = others.map(([questionId, value]) => event(questionId, value));
    await world.act(saveAnswers, two.actor, { intakeId: two.intakeId, events });
    await send(two);
    expect((await read()).earlierForms).toMatchObject([{ intakeId: one.intakeId }]);
    expect(await read()).toMatchObject({ sentAt: noon });
  });

  it("keeps what was taken back in the earlier one on the case", async () => {
    const { one, clinician, read, send, follow } = await firstForm();
    const at = (minutes: number) => addMinutes(monday, minutes);
    const events = [
      { ...event("foot-drop", true), deviceAt: at(1) },
      { ...event("foot-drop", false), deviceAt: at(9) },
    ];
    const two = await follow(routine);
    await world.act(saveAnswers, two.actor, { intakeId: two.intakeId, events });
    await send(two);
    await send(await follow(routine));
    const { earlierForms: forms, id: caseId } = await read();
    expect(forms.map(({ intakeId }) => intakeId)).toEqual([one.intakeId, two.intakeId]);
    expect(forms.map(({ withdrawn }) => withdrawn.length)).toEqual([0, 1]);
    // Over FHIR it leaves as a flag of that form.
    const out = await world.act(exportFhir, clinician, { caseId });
    expect(out.earlierForms.map(({ intakeId }) => intakeId)).toEqual([one.intakeId, two.intakeId]);
    expect(out.earlierForms.map(({ sentAt }) => sentAt)).toEqual([monday, noon]);
    expect(out.earlierForms[1]?.withdrawn).toMatchObject([{ questionId: "foot-drop", was: "yes", is: "no" }]);
    expect(out.form.intakeId).not.toBe(two.intakeId);
  });

  it("answers again of the earlier form bring that one back into its place", async () => {
    const { one, read, send, follow } = await firstForm();
    const two = await follow(routine);
    await send(two);
    const answers = [event("foot-drop", true)];
    await world.act(answerAgain, one.actor, { intakeId: one.intakeId, answers });
    const found = await read();
    expect(found).toMatchObject({ level: "same-day", sentAt: monday });
    expect(found.earlierForms).toMatchObject([{ intakeId: two.intakeId }]);
  });

  it("is not said to have been read when the earlier one was", async () => {
    const { one, send, follow, acknowledge } = await firstForm({ ...routine, ...saddle });
    await acknowledge();
    const two = await follow(routine);
    const afternoon = addMinutes(noon, 60);
    await send(two, { ...world.services, now: () => afternoon });
    const readAt = async ({ actor, intakeId }: Own) =>
      (await world.act(getStatus, actor, { intakeId })).readAt;
    expect(await readAt(one)).toEqual(noon);
    expect(await readAt(two)).toBeNull();
  });

  it("has a status and a result of its own form, by the case's level", async () => {
    const { one, reference, send, follow } = await firstForm();
    const two = await follow(weakLeg);
    await send(two);
    for (const [{ actor, intakeId }, sentAt] of [
      [one, monday],
      [two, noon],
    ] as const) {
      expect(await world.act(getStatus, actor, { intakeId })).toMatchObject({
        reference,
        sentAt,
        readAt: null,
      });
      expect(await world.act(getResult, actor, { intakeId })).toMatchObject({ reference, level: "same-day" });
    }
  });
});

it("makes a case of its own where the earlier one was seen", async () => {
  const { caseId, queue, send, follow, move } = await firstForm();
  await move("contacted");
  await move("closed");
  await send(await follow(routine));
  const rows = await queue();
  expect(rows).toHaveLength(1);
  expect(rows[0]?.id).not.toBe(caseId);
});

it("a form of another case or clinic is not found by a case", async () => {
  const { clinician, caseId } = await firstForm();
  const other = await firstForm();
  for (const form of [other.one.intakeId, randomUUID()])
    expect((await refusal(world.act(getCase, clinician, { caseId, form }))).code).toBe("not_found");
});
