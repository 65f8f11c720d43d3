import { randomUUID } from "node:crypto";
import { withClinic } from "@preamble/db/client";
import { appointment, cases, message, patient, task } from "@preamble/db/schema";
import { rankOf } from "@preamble/domain/levels";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { holdSlot } from "../src/appointments/hold-slot.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { recheckVisit } from "../src/appointments/recheck-visit.ts";
import { getCase } from "../src/cases/get-case.ts";
import { recordAnswers } from "../src/cases/record-answers.ts";
import { exportFhir } from "../src/documents/export-fhir.ts";
import { answerAgain } from "../src/intake/answer-again.ts";
import { getIntake } from "../src/intake/get-intake.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { event, monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** Fires ces-saddle: emergency-now. */
const saddle = () => [event("saddle-numbness", true), event("pelvic-change-onset", "within-14-days")];
/** Fires fever-back-pain alone, of the family infection: within 48 hours, and in the room. */
const fever = () => [event("fever-or-chills", true), event("skin-mottled-cold", false)];
/** Fires foot-drop alone of the rules on weak legs. */
const footDrop = () => [event("foot-drop", true)];

/** A patient whose case is cleared by telephone (VS-056, nsaid-risk), with a call on Tuesday. */
async function byPhone() {
  const set = await sent({ visit: false, worked: "VS-056" });
  const [slot] = set.slots;
  await world.owner.query(
    `update slot set visit_type = 'phone-call', starts_at = starts_at - interval '1 day',
       ends_at = starts_at - interval '1 day' + interval '15 minutes' where id = $1`,
    [slot?.id],
  );
  await world.act(bookAppointment, set.actor, { slotId: slot?.id, bookingKey: randomUUID() });
  return set;
}

/** A routine patient (VS-069) with a visit on Wednesday 4 March at 10:00 or, without one, the form sent. */
async function sent({ visit, worked = "VS-069" }: { visit: boolean; worked?: string }) {
  const { id: clinicId, visitor } = await world.clinic();
  const slots = await world.slots(clinicId);
  const { intakeId, actor } = await world.patient(visitor, workedAnswers(worked));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const [slot] = slots;
  const booking = { slotId: slot?.id, bookingKey: randomUUID(), email: "noor@example.org" };
  if (visit) await world.act(bookAppointment, actor, booking);
  const again = (answers: unknown) => world.act(answerAgain, actor, { intakeId, answers });
  const rows = () =>
    withClinic(world.database, clinicId, async (tx) => ({
      visits: await tx.select().from(appointment),
      mails: (await tx.select().from(message).orderBy(asc(message.createdAt))).map(({ kind }) => kind),
      calls: await tx.select().from(task),
      row: (await tx.select().from(cases))[0],
    }));
  return { clinicId, actor, intakeId, slots, again, rows };
}

describe("a patient who answers the safety pages again", () => {
  it("and has an emergency now is taken out of the visit: mail, a call at once, an alert, and the time is free", async () => {
    const { actor, again, rows, slots } = await sent({ visit: true });
    expect(await again(saddle())).toEqual({
      level: "emergency-now",
      raised: true,
      leftVisit: true,
      booked: false,
    });
    const { visits, mails, calls, row } = await rows();
    expect(visits).toMatchObject([{ status: "cancelled", cancelReason: "more-urgent", sequence: 1 }]);
    expect(mails.toSorted()).toEqual(["appointment-confirmed", "appointment-help-needed", "emergency-alert"]);
    expect(calls).toMatchObject([{ kind: "call-back", dueAt: monday, doneAt: null }]);
    expect(row).toMatchObject({ status: "new", levelRank: 5, acknowledgedAt: null });
    expect(await world.act(getVisit, actor, {})).toMatchObject({
      callDue: false,
      visit: { status: "cancelled" },
    });
    const wish = { slotId: slots[0]?.id, bookingKey: randomUUID() };
    expect(await refusal(world.act(bookAppointment, actor, wish))).toMatchObject({
      code: "not_bookable",
      reasons: ["emergency"],
    });
  });

  it.each([
    ["en", "Call 911 now. Do not wait for our call.", "Your visit is off."],
    ["es", "Llame al 911 ya. No espere a que le llamemos.", "Ya no tiene esa cita."],
  ] as const)("and has an emergency now is mailed what the screen says (%s)", async (language, now, off) => {
    const { clinicId, again } = await sent({ visit: true });
    const inClinic = <Result>(work: Parameters<typeof withClinic<Result>>[2]) =>
      withClinic(world.database, clinicId, work);
    await inClinic((tx) => tx.update(patient).set({ language }));
    await again(saddle());
    const [mail] = await inClinic((tx) =>
      tx.select().from(message).where(eq(message.kind, "appointment-help-needed")),
    );
    // As content/emergency-words.ts has it: nobody waits for the clinic's call.
    expect(mail?.body).toMatch(new RegExp(`^${now}\n\n${off}`));
    expect(mail?.body).not.toMatch(/we will call|sooner|le vamos a llamar|antes|https/i);
  });

  it("and needs care sooner than the visit is taken out of it and may book inside the new window", async () => {
    const { actor, again, rows } = await sent({ visit: true });
    const { level } = await again(footDrop());
    expect(level).toBe("same-day");
    const { visits, mails, calls } = await rows();
    expect(visits).toMatchObject([{ status: "cancelled", cancelReason: "more-urgent" }]);
    expect(mails).toEqual(["appointment-confirmed", "appointment-sooner-needed"]);
    expect(calls).toHaveLength(1);
    expect(await world.act(offerSlots, actor, {})).toMatchObject({ booked: null, waitsTooLong: true });
  });

  it("reads of the call that the mail promised, also where a clinician wrote the answers down, and not that it comes now", async () => {
    const { clinicId, actor, rows } = await sent({ visit: true });
    expect(await world.act(getVisit, actor, {})).toMatchObject({ callDue: false });
    const clinician = await world.staff(clinicId, ["clinician"]);
    const { row } = await rows();
    await world.act(recordAnswers, clinician, {
      caseId: row?.id,
      version: row?.version,
      toldBy: "patient",
      answers: [{ questionId: "foot-drop", value: true }],
    });
    expect((await rows()).mails).toContain("appointment-sooner-needed");
    const read = await world.act(getVisit, actor, {});
    expect(read).toMatchObject({ callDue: true, callNow: false, visit: { status: "cancelled" } });
  });

  it("and is no worse keeps the visit and the level", async () => {
    const { again, rows } = await sent({ visit: true });
    const answers = [{ ...event("foot-drop", false), source: "said-none" }];
    expect(await again(answers)).toEqual({ level: "routine", raised: false, leftVisit: false, booked: true });
    const { visits, mails, calls, row } = await rows();
    expect(visits).toMatchObject([{ status: "booked" }]);
    expect(mails).toEqual(["appointment-confirmed"]);
    expect(calls).toEqual([]);
    expect(row?.status).toBe("booked");
  });

  it("and may no longer be seen by telephone, as urgent as before, leaves the call for the clinic's at once", async () => {
    const { actor, again, rows } = await byPhone();
    const before = (await rows()).row;
    expect(before).toMatchObject({ status: "booked", levelRank: rankOf("within-48-hours") });
    expect(await again(fever())).toEqual({
      level: "within-48-hours",
      raised: false,
      leftVisit: true,
      booked: false,
    });
    const { visits, calls, row } = await rows();
    expect(visits).toMatchObject([{ status: "cancelled", visitType: "phone-call" }]);
    expect(calls).toMatchObject([{ kind: "call-back", dueAt: monday, doneAt: null }]);
    expect(row).toMatchObject({ status: "new", dueAt: before?.dueAt });
    expect((await world.act(getVisit, actor, {})).visit?.status).toBe("cancelled");
  });

  it("and may still be seen by telephone keeps the call, though staff agreed on it past the window", async () => {
    const { again, rows, clinicId } = await byPhone();
    await world.owner.query(
      `update appointment set starts_at = '2026-03-09T15:00:00Z', ends_at = '2026-03-09T15:15:00Z',
         override_reason = 'abroad' where clinic_id = $1`,
      [clinicId],
    );
    const answers = [{ ...event("fever-or-chills", false), source: "said-none" }];
    expect(await again(answers)).toMatchObject({ raised: false, leftVisit: false });
    expect((await rows()).visits).toMatchObject([{ status: "booked" }]);
  });

  it("tells the clinician when a sign began, and what they would rather tell in person", async () => {
    const { clinicId, actor, intakeId, rows } = await sent({ visit: false });
    await world.act(answerAgain, actor, {
      intakeId,
      answers: [...saddle(), { ...event("sexual-function-change", "unknown"), reason: "in-person" }],
      symptomStarts: { "saddle-numbness": "yesterday" },
    });
    const clinician = await world.staff(clinicId, ["clinician"]);
    const found = await world.act(getCase, clinician, { caseId: (await rows()).row?.id });
    expect(found.annotations).toEqual({ symptomStarts: { "saddle-numbness": "yesterday" } });
    expect((await world.act(getIntake, actor, { intakeId })).inPerson).toEqual(["sexual-function-change"]);
    const { form } = await world.act(exportFhir, clinician, { caseId: found.id });
    expect(form.retold.map(({ questionId }) => questionId).toSorted()).toEqual([
      "pelvic-change-onset",
      "saddle-numbness",
      "sexual-function-change",
    ]);
    const began = { first: "2026-03-01", last: "2026-03-01" };
    expect(form.signStarts).toEqual([{ questionId: "saddle-numbness", toldAt: monday, began }]);
    expect(form.triagedAt).toEqual(form.retold[0]?.at);
  });

  it("is heard once where a call is made again, with the times at which it was told and reached the clinic", async () => {
    const { clinicId, actor, intakeId, rows } = await sent({ visit: false });
    const minutes = (count: number) => new Date(monday.getTime() + count * 60_000);
    // Told at 10:10 and sent at 10:40 from a phone whose clock is an hour slow.
    const answers = saddle().map((answer) => ({ ...answer, deviceAt: minutes(10 - 60) }));
    const input = { intakeId, answers, sentAt: minutes(40 - 60) };
    const later = { ...world.services, now: () => minutes(40) };
    await world.act(answerAgain, actor, input, later);
    expect(await world.act(answerAgain, actor, input, later)).toEqual({
      level: "emergency-now",
      raised: false,
      leftVisit: false,
      booked: false,
    });
    expect((await rows()).mails).toEqual(["emergency-alert"]);
    const stored = await world.owner.query("select 1 from answer_event where event_id = any($1)", [
      answers.map(({ eventId }) => eventId),
    ]);
    expect(stored.rowCount).toBe(answers.length);
    const clinician = await world.staff(clinicId, ["clinician"]);
    const found = await world.act(getCase, clinician, { caseId: (await rows()).row?.id });
    expect(found.fired[0]?.because).toContainEqual(
      expect.objectContaining({ value: "yes", late: { givenAt: minutes(10), reachedAt: expect.any(Date) } }),
    );
  });

  it("gives back a time that was only held", async () => {
    const { actor, again, rows, slots } = await sent({ visit: false });
    await world.act(holdSlot, actor, { slotId: slots[0]?.id, bookingKey: randomUUID() });
    await again(saddle());
    expect((await rows()).visits).toMatchObject([{ status: "expired" }]);
  });

  it("is asked of no other page, of no form that is open, and of no case that is done", async () => {
    const { again, clinicId } = await sent({ visit: true });
    expect(await refusal(again([event("pain-worst", 3), ...footDrop()]))).toEqual({
      code: "invalid_input",
      reasons: ["pain-worst"],
    });
    await world.owner.query(`update "case" set status = 'seen', ended_at = now() where clinic_id = $1`, [
      clinicId,
    ]);
    expect((await refusal(again(footDrop()))).code).toBe("conflict");
    const { visitor } = await world.clinic();
    const open = await world.patient(visitor, workedAnswers("VS-069"));
    const early = world.act(answerAgain, open.actor, { intakeId: open.intakeId, answers: footDrop() });
    expect((await refusal(early)).code).toBe("conflict");
  });
});

it("a case that staff raise by telephone leaves an unfit visit as well", async () => {
  const { clinicId, rows } = await sent({ visit: true });
  const clinician = await world.staff(clinicId, ["clinician"]);
  const { row } = await rows();
  await world.act(recordAnswers, clinician, {
    caseId: row?.id,
    version: row?.version,
    toldBy: "patient",
    answers: [{ questionId: "foot-drop", value: true }],
  });
  expect((await rows()).visits).toMatchObject([{ status: "cancelled", cancelReason: "more-urgent" }]);
});

it("who finds no time in the window is asked how they are, and a worrying answer has the clinic call", async () => {
  const { actor, clinicId, rows } = await sent({ visit: false });
  expect((await world.act(offerSlots, actor, {})).waitsTooLong).toBe(false);
  await world.owner.query("delete from slot where clinic_id = $1", [clinicId]);
  expect((await world.act(offerSlots, actor, {})).waitsTooLong).toBe(true);
  const recheck = { "bladder-bowel-saddle": "no", "legs-or-walking": "unsure", "fever-chest-or-worse": "no" };
  expect(await world.act(recheckVisit, actor, { recheck })).toMatchObject({ worse: true });
  const { calls, row } = await rows();
  expect(calls).toMatchObject([{ kind: "call-back", dueAt: monday }]);
  const clinician = await world.staff(clinicId, ["clinician"]);
  const out = await world.act(exportFhir, clinician, { caseId: row?.id });
  // As an emergency is to be looked at: within 15 minutes.
  const callBy = new Date(monday.getTime() + 15 * 60_000);
  expect(out.rechecks).toEqual([{ at: monday, answers: recheck, callBy }]);
});

it("a visit that staff booked past the window is known to be too late", async () => {
  const { actor, clinicId } = await sent({ visit: true });
  expect((await world.act(getVisit, actor, {})).visit?.tooLate).toBe(false);
  await world.owner.query(
    `update appointment set starts_at = '2026-06-01T15:00:00Z', ends_at = '2026-06-01T15:45:00Z',
       override_reason = 'abroad' where clinic_id = $1`,
    [clinicId],
  );
  expect((await world.act(getVisit, actor, {})).visit?.tooLate).toBe(true);
});
