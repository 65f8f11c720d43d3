import { randomUUID } from "node:crypto";
import type { Actor } from "@preamble/db/actor";
import { actorFromSecret } from "@preamble/auth/actor-from-secret";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { settleVisit } from "../src/appointments/settle-visit.ts";
import { acknowledgeCase } from "../src/cases/acknowledge-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { getIntake } from "../src/intake/get-intake.ts";
import { getStatus } from "../src/intake/get-status.ts";
import { startIntake } from "../src/intake/start-intake.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { contact, monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

async function sentForm() {
  const { id, visitor } = await world.clinic();
  await world.slots(id);
  const one = await world.patient(visitor, { ...workedAnswers("VS-069"), "date-of-birth": "1997-05-04" });
  await world.act(submitIntake, one.actor, { intakeId: one.intakeId, submissionKey: randomUUID() });
  return { id, visitor, ...one };
}

/** Starts a form and returns it with the session that its cookie opens. */
async function start(actor: Actor, input: object) {
  const issued: string[] = [];
  const { intakeId } = await startIntake.execute(
    world.services,
    { actor, requestId: "test", issueSession: (secret) => void issued.push(secret) },
    { language: "en", ...input },
  );
  const owner = await actorFromSecret(world.database, issued[0], monday);
  if (!owner) throw new Error("No session was issued.");
  return world.act(getIntake, owner, { intakeId });
}

describe("a form that follows a sent one", () => {
  it("is about the same person, has no answer yet, and shows what lasts of the last one", async () => {
    const { actor, intakeId } = await sentForm();
    const next = await start(actor, { from: intakeId });
    expect(next.intakeId).not.toBe(intakeId);
    expect(next).toMatchObject({ status: "open", answers: {}, careConsentVersion: null });
    expect(next.contact).toMatchObject({ name: contact.name, phone: contact.phone });
    expect(next.previous).toMatchObject({ "date-of-birth": "1997-05-04", "sex-at-birth": "male" });
    for (const id of ["saddle-numbness", "fever-or-chills", "pain-now", "night-sweats"])
      expect(next.previous).not.toHaveProperty(id);
  });

  it("shows nothing of another form where it was not asked to follow", async () => {
    const { actor } = await sentForm();
    expect(await start(actor, {})).toMatchObject({ previous: {}, contact: null, answers: {} });
  });

  it("follows no form of another, none at all of a visitor, and none that was not sent", async () => {
    const [mine, other] = [await sentForm(), await sentForm()];
    const draft = await world.patient(mine.visitor, {});
    for (const [actor, from] of [
      [mine.actor, other.intakeId],
      [mine.visitor, mine.intakeId],
      [draft.actor, mine.intakeId],
      [draft.actor, draft.intakeId],
    ] as const)
      expect((await refusal(start(actor, { from }))).code).toBe("not_found");
  });
});

describe("the status of a sent form", () => {
  it("tells when it went, by when it is read, and then that it was and what is booked", async () => {
    const { id, actor, intakeId } = await sentForm();
    const before = await world.act(getStatus, actor, { intakeId });
    expect(before).toMatchObject({ level: "routine", sentAt: monday, readAt: null, open: true, visit: null });
    expect(before.dueAt > monday).toBe(true);

    const desk = await world.staff(id, ["front-desk"]);
    const [row] = (await world.act(listCases, desk, {})).rows;
    await world.act(acknowledgeCase, desk, { caseId: row?.id, version: 0 });
    const { slots } = await world.act(offerSlots, actor, {});
    const slotId = slots[0]?.slotId;
    await world.act(bookAppointment, actor, { slotId, bookingKey: randomUUID() });
    const after = await world.act(getStatus, actor, { intakeId });
    expect(after).toMatchObject({ reference: before.reference, readAt: monday });
    expect(after.visit).toMatchObject({ status: "booked", startsAt: slots[0]?.startsAt });

    const [booked] = (await world.act(listCases, desk, {})).rows;
    const { visit } = await world.act(getVisit, desk, { caseId: booked?.id });
    const settle = { appointmentId: visit?.id, version: visit?.version, outcome: "seen" };
    await world.act(settleVisit, desk, settle, {
      ...world.services,
      now: () => slots[0]?.startsAt ?? monday,
    });
    const last = await world.act(getStatus, actor, { intakeId });
    expect(last).toMatchObject({ open: false, visit: { status: "seen" } });
  });

  it("is not found before sending", async () => {
    const { visitor } = await world.clinic();
    const { actor, intakeId } = await world.patient(visitor, {});
    expect((await refusal(world.act(getStatus, actor, { intakeId }))).code).toBe("not_found");
  });
});
