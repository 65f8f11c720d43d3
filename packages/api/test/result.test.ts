import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Answers } from "@preamble/domain/answers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { moveAppointment } from "../src/appointments/move-appointment.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { acknowledgeCase } from "../src/cases/acknowledge-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { moveCase } from "../src/cases/move-case.ts";
import { getResult } from "../src/intake/get-result.ts";
import { getStatus } from "../src/intake/get-status.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { saveContact } from "../src/intake/save-contact.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { contact, event, monday, openWorld, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

async function filled(answers: Answers) {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, answers);
  return {
    id,
    intakeId,
    actor,
    send: () => world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }),
    result: () => world.act(getResult, actor, { intakeId }),
  };
}

describe("the result", () => {
  it("gives two reasons at the level in force, the number of others, and advice", async () => {
    const { send, result } = await filled(workedAnswers("VS-069"));
    await send();
    const found = await result();
    expect(found).toMatchObject({
      level: "routine",
      reasons: [
        "Your pattern may be an inflammatory kind of back pain. Please book a visit.",
        "Please book a visit; you may be sent to a joint specialist.",
      ],
      moreReasons: 1,
      action: null,
      screen: null,
      cautions: [],
    });
    expect(found.advice.at(-1)).toMatchObject({ id: "pro-help-early", title: "When to get help" });
    expect(found.advice.flatMap(({ title, how, stop }) => [title, how, stop])).not.toContain("");
  });

  it("comes in the language of the form, or in the other where that is asked for", async () => {
    const { intakeId, actor, send, result } = await filled(workedAnswers("VS-069"));
    await world.act(saveContact, actor, { intakeId, contact: { ...contact, language: "es" } });
    await send();
    const found = await result();
    expect(found.reasons[1]).toBe(
      "Por favor, pida una cita. Puede que le manden a ver a un especialista de las articulaciones.",
    );
    expect(found.advice.at(-1)?.title).toBe("Cuándo pedir ayuda");
    const english = await world.act(getResult, actor, { intakeId, language: "en" });
    expect(english.reasons[1]).toBe("Please book a visit; you may be sent to a joint specialist.");
    expect(english.advice.at(-1)?.title).toBe("When to get help");
    await expect(world.act(getResult, actor, { intakeId, language: "fr" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  it("names the patient to who answered for them, and says the same to the patient as before", async () => {
    const { intakeId, actor, send, result } = await filled(workedAnswers("VS-069"));
    await send();
    const told = await world.act(getResult, actor, { intakeId, voice: "helper" });
    expect(told.reasons).toEqual([
      `${contact.name}'s pattern may be an inflammatory kind of back pain. Please book a visit.`,
      `Please book a visit; ${contact.name} may be sent to a joint specialist.`,
    ]);
    expect(told.advice.at(-1)?.stop).toContain(`if ${contact.name} cannot pass urine`);
    expect(JSON.stringify(told)).not.toContain("{name}");
    expect((await result()).advice.at(-1)?.stop).toContain("if you cannot pass urine");
  });

  it("promises a visit only once one is booked, and warns of stacked sedatives", async () => {
    const { id, actor, send, result } = await filled(workedAnswers("VS-057"));
    await world.slots(id);
    await send();
    const before = await result();
    expect(before.reasons[0]).toContain("Your pills should be checked within two weeks.");
    expect(before.cautions).toHaveLength(1);
    expect(before.cautions[0]).toMatch(/no alcohol, no driving/);
    const { slots } = await world.act(offerSlots, actor, {});
    await world.act(bookAppointment, actor, { slotId: slots[0]?.slotId, bookingKey: randomUUID() });
    expect((await result()).reasons[0]).toContain("We will review your pills within two weeks.");
  });

  it("promises no call to who gave no phone that is safe, though a visit stands behind it", async () => {
    const { id, intakeId, actor, send } = await filled({
      ...workedAnswers("VS-069"),
      "self-harm-thoughts": "passive",
    });
    await world.act(saveContact, actor, { intakeId, contact: { ...contact, safeToCall: false } });
    await world.slots(id);
    await world.owner.query(
      `update slot set visit_type = 'urgent-check', starts_at = $2, ends_at = $3 where clinic_id = $1 and visit_type = 'new-visit'`,
      [id, addMinutes(monday, 60), addMinutes(monday, 80)],
    );
    await send();
    const { slots } = await world.act(offerSlots, actor, {});
    await world.act(bookAppointment, actor, { slotId: slots[0]?.slotId, bookingKey: randomUUID() });
    const told = async (voice: string, language: string) =>
      (await world.act(getResult, actor, { intakeId, voice, language })).reasons[0];
    const rest = "If it gets worse call your crisis line (988 in the US).";
    expect(await told("patient", "en")).toBe(`You should talk with a clinician today. ${rest}`);
    for (const voice of ["patient", "helper"]) {
      expect(await told(voice, "en")).not.toMatch(/we will call/i);
      expect(await told(voice, "es")).toMatch(/^(Debe|.+ debe) hablar hoy/);
    }
  });
});

it("a same-day form sent at night goes to urgent care until someone has looked or the doors have opened", async () => {
  const { id, intakeId, actor } = await filled(workedAnswers("VS-016"));
  const after = (minutes: number) => ({ ...world.services, now: () => addMinutes(monday, minutes) });
  const [night, opened] = [12 * 60, 23 * 60];
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, after(night));
  const elsewhere = async (at: number) => [
    (await world.act(getResult, actor, { intakeId }, after(at))).goesElsewhere,
    (await world.act(getStatus, actor, { intakeId }, after(at))).goesElsewhere,
  ];
  expect(await elsewhere(night + 1)).toEqual([true, true]);
  expect(await elsewhere(opened)).toEqual([false, false]);

  const desk = await world.staff(id, ["front-desk"]);
  const [row] = (await world.act(listCases, desk, {})).rows;
  await world.act(acknowledgeCase, desk, { caseId: row?.id, version: row?.version }, after(night + 2));
  expect(await elsewhere(night + 3)).toEqual([true, true]);
  const reached = { caseId: row?.id, version: Number(row?.version) + 1, to: "contacted" };
  await world.act(moveCase, desk, reached, after(night + 4));
  expect(await elsewhere(night + 5)).toEqual([false, false]);
});

it("a same-day patient who was sent to urgent care at night stays so, and is called at the opening, though they book a visit", async () => {
  const { id, intakeId, actor } = await filled(workedAnswers("VS-016"));
  const after = (minutes: number) => ({ ...world.services, now: () => addMinutes(monday, minutes) });
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, after(12 * 60));
  const [slot] = await world.slots(id);
  await world.owner.query(
    `update slot set visit_type = 'urgent-check', starts_at = starts_at - interval '1 day',
       ends_at = ends_at - interval '1 day' where id = $1`,
    [slot?.id],
  );
  const booking = { slotId: slot?.id, bookingKey: randomUUID() };
  await world.act(bookAppointment, actor, booking, after(12 * 60 + 5));
  const status = await world.act(getStatus, actor, { intakeId }, after(12 * 60 + 6));
  // The clinic of these tests opens at 8:00 and calls within 30 minutes (docs/clinical/journey.md section 4).
  expect(status).toMatchObject({
    goesElsewhere: true,
    dueAt: new Date("2026-03-03T08:30:00-05:00"),
    visit: { status: "booked" },
  });
  // At 8:05 nobody has called yet: another time does not take the call's place either.
  const opened = after(22 * 60 + 5);
  await world.owner.query(
    `insert into slot select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
       'starts_at', s.starts_at + interval '2 hours', 'ends_at', s.ends_at + interval '2 hours'))).*
     from slot s where s.id = $1`,
    [slot?.id],
  );
  const { slots } = await world.act(offerSlots, actor, {}, opened);
  const { visit } = await world.act(getVisit, actor, {}, opened);
  const recheck = { "bladder-bowel-saddle": "no", "legs-or-walking": "no", "fever-chest-or-worse": "no" };
  const later = slots.find(({ startsAt }) => startsAt > (visit?.startsAt ?? monday));
  const move = { appointmentId: visit?.id, version: visit?.version, slotId: later?.slotId, recheck };
  await world.act(moveAppointment, actor, move, opened);
  const desk = await world.staff(id, ["front-desk"]);
  const [row] = (await world.act(listCases, desk, {}, opened)).rows;
  expect(row).toMatchObject({ status: "new" });
});

describe("the result of an emergency", () => {
  it("is only the screen's action", async () => {
    const { intakeId, actor, send, result } = await filled(workedAnswers("VS-008"));
    await send();
    const found = await result();
    expect(found).toMatchObject({
      level: "emergency-now",
      action: "emergency-department",
      advice: [],
      cautions: [],
      moreReasons: 0,
    });
    expect(found.screen).toMatchObject({ heading: "Go to an emergency department now", phone: "911" });
    const told = await world.act(getResult, actor, { intakeId, voice: "helper" });
    expect(told.screen?.heading).toBe(`Get ${contact.name} to an emergency department now`);
    expect(found.reasons[1]).toBe("Numbness between the legs with back pain needs hospital care now.");
  });

  it("keeps its action where the answer was taken back after the clinic was told", async () => {
    const { intakeId, actor, send, result } = await filled({
      ...workedAnswers("VS-069"),
      "saddle-numbness": true,
      "pelvic-change-onset": "within-14-days",
    });
    await world.act(raiseEmergency, actor, { intakeId });
    await world.act(saveAnswers, actor, { intakeId, events: [event("saddle-numbness", false)] });
    await send();
    expect(await result()).toMatchObject({
      level: "emergency-now",
      action: "emergency-department",
      reasons: [],
      advice: [],
    });
  });
});
