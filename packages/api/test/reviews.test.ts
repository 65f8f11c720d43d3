import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { withClinic } from "@preamble/db/client";
import { staffMember } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { addAddendum } from "../src/cases/add-addendum.ts";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { recordAnswers } from "../src/cases/record-answers.ts";
import { reviewCase } from "../src/cases/review-case.ts";
import { exportFhir } from "../src/documents/export-fhir.ts";
import { answerAgain } from "../src/intake/answer-again.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { settleIdle } from "../src/intake/settle-idle.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { event, monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** A sent case with a physician whom the clinic names, and a clinician whom it does not. */
async function sentCase(vignette: string) {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, workedAnswers(vignette));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  return { ...(await readers(id)), patient: actor, intakeId };
}

async function readers(id: string) {
  const [named, other] = [await world.staff(id, ["clinician"]), await world.staff(id, ["clinician"])];
  await withClinic(world.database, id, (tx) =>
    tx.update(staffMember).set({ mayLowerUrgent: true }).where(eq(staffMember.id, named.staffMemberId)),
  );
  const [row] = (await world.act(listCases, other, {})).rows;
  const caseId = row?.id ?? "";
  const read = () => world.act(getCase, other, { caseId });
  const sign = async (by: typeof named, verdict: object, under = world.services) =>
    world.act(reviewCase, by, { caseId, version: (await read()).version, ...verdict }, under);
  const signSecond = async (by: typeof named, level: string, under = world.services) =>
    sign(by, { level, secondOf: (await read()).reviews[0]?.id }, under);
  return { clinicId: id, caseId, named, other, read, sign, signSecond };
}

const lowered = { level: "routine", reason: "Long-standing, examined today.", spoke: "2026-03-02T10:00" };

describe("a verdict", () => {
  it("that agrees is signed, acknowledges the case and takes it into review", async () => {
    const { other, read, sign } = await sentCase("VS-008");
    await sign(other, { level: "emergency-now" });
    expect(await read()).toMatchObject({
      level: "emergency-now",
      status: "in-review",
      reviews: [{ verdict: "agree", by: "Demo Person", waits: false }],
    });
    expect((await read()).acknowledgedAt).not.toBeNull();
  });

  it("that raises needs a reason and is in force at once", async () => {
    const { other, read, sign } = await sentCase("VS-069");
    expect(await refusal(sign(other, { level: "same-day" }))).toEqual({
      code: "invalid_input",
      reasons: ["reason"],
    });
    await sign(other, { level: "same-day", reason: "Sounded unwell." });
    const { level, history } = await read();
    expect(level).toBe("same-day");
    expect(history[0]).toMatchObject({ action: "cases.review", details: { level: "same-day" } });
  });

  it("that raises calls off a visit that is too late for it, tells the patient and has the clinic call", async () => {
    const { clinicId, patient, other, read, sign } = await sentCase("VS-069");
    const [slot] = await world.slots(clinicId);
    await world.act(bookAppointment, patient, {
      slotId: slot?.id,
      bookingKey: randomUUID(),
      email: "zofia@example.org",
    });
    await sign(other, { level: "emergency-now", reason: "Cannot pass water since this morning." });
    const { rows } = await world.owner.query(
      "select status, cancel_reason from appointment where clinic_id = $1",
      [clinicId],
    );
    expect(rows).toEqual([{ status: "cancelled", cancel_reason: "more-urgent" }]);
    const mails = await world.owner.query(
      "select 1 from message where clinic_id = $1 and kind = 'appointment-help-needed'",
      [clinicId],
    );
    expect(mails.rowCount).toBe(1);
    expect((await read()).tasks).toMatchObject([{ kind: "call-back" }]);
  });

  it("given on a version that changed meanwhile is a conflict and signs nothing", async () => {
    const { caseId, other, named, read, sign } = await sentCase("VS-069");
    const { version } = await read();
    await sign(other, { level: "routine" });
    const late = { caseId, version, level: "same-day", reason: "Sounded unwell." };
    expect((await refusal(world.act(reviewCase, named, late))).code).toBe("conflict");
    expect((await read()).reviews).toHaveLength(1);
  });
});

it("a signed review stays as it was signed; what is added stands beside it, once", async () => {
  const { other, named, read, sign } = await sentCase("VS-069");
  await sign(other, { level: "routine" });
  const [{ addenda: _none, ...signed } = { addenda: [] }] = (await read()).reviews;
  const addendum = {
    reviewId: (await read()).reviews[0]?.id,
    addendumId: randomUUID(),
    text: "Called at noon.",
  };
  await world.act(addAddendum, named, addendum);
  await world.act(addAddendum, named, addendum);
  const reworded = world.act(addAddendum, named, { ...addendum, text: "Called at one." });
  expect((await refusal(reworded)).code).toBe("conflict");
  expect((await read()).reviews).toEqual([
    {
      ...signed,
      addenda: [expect.objectContaining({ text: "Called at noon.", by: "Demo Person", at: monday })],
    },
  ]);
});

describe("lowering an emergency", () => {
  it("is for those whom the clinic names, after they spoke with the patient", async () => {
    const { named, other, read, sign } = await sentCase("VS-008");
    expect(await refusal(sign(other, lowered))).toEqual({ code: "forbidden", reasons: ["may-not-lower"] });
    // It was raised at 10:00 by the clinic's wall, and it is 10:00.
    for (const [spoke, reason] of [
      [undefined, "spoke-missing"],
      ["2026-03-02T10:01", "spoke-ahead"],
      ["2026-03-02T09:44", "spoke-before-raised"],
      ["2026-01-02T10:00", "spoke-before-raised"],
      ["2026-02-30T10:00", "spoke"],
      ["2026-03-02T10:00Z", "spoke"],
    ]) {
      expect(await refusal(sign(named, { ...lowered, spoke }))).toEqual({
        code: "invalid_input",
        reasons: [reason],
      });
    }
    expect(await read()).toMatchObject({ level: "emergency-now", reviews: [] });
  });

  it("counts a talk that led to the alarm as being about it, at the time that the clinic's wall showed", async () => {
    const { named, read, sign } = await sentCase("VS-008");
    await sign(named, { ...lowered, spoke: "2026-03-02T09:45" });
    expect((await read()).reviews).toMatchObject([
      { spokeAt: new Date("2026-03-02T14:45:00Z"), waits: true },
    ]);
  });

  it("waits for another clinician's signature of the same level, and holds against the same rules from then on", async () => {
    const { caseId, named, other, read, sign, signSecond } = await sentCase("VS-008");
    expect(await sign(named, lowered)).toMatchObject({ level: "emergency-now", waits: true });
    expect((await read()).level).toBe("emergency-now");
    const exported = async () => (await world.act(exportFhir, other, { caseId })).reviews;
    expect(await exported()).toMatchObject([{ second: null, unsigned: true }]);
    expect(await refusal(sign(named, lowered))).toEqual({ code: "forbidden", reasons: ["second-signer"] });
    expect(await signSecond(other, "routine")).toMatchObject({ level: "routine", waits: false });
    const after = await read();
    expect(after).toMatchObject({ level: "routine", reviews: [{ verdict: "override", waits: false }] });
    expect(after.reviews[0]?.secondBy).toBe("Demo Person");
    expect(await exported()).toEqual([
      {
        by: { id: named.staffMemberId, name: "Demo Person" },
        from: "emergency-now",
        level: "routine",
        reason: lowered.reason,
        signedAt: monday,
        spokeAt: monday,
        second: { by: "Demo Person", at: monday },
        unsigned: false,
        addenda: [],
      },
    ]);

    await world.act(recordAnswers, other, {
      caseId,
      version: after.version,
      toldBy: "patient",
      answers: [{ questionId: "pain-now", value: 4 }],
    });
    expect((await read()).level).toBe("routine");
  });
});

it("who signs the level that a colleague's lowering waits for, with a reason of their own, is told that it waits for them", async () => {
  const { clinicId, named, other, read, sign, signSecond } = await sentCase("VS-008");
  await withClinic(world.database, clinicId, (tx) => tx.update(staffMember).set({ mayLowerUrgent: true }));
  await sign(named, lowered);
  const own = { ...lowered, reason: "Walked in without help." };
  expect(await refusal(sign(other, own))).toEqual({ code: "conflict", reasons: ["waits-for-second"] });
  const secondOf = (await read()).reviews[0]?.id;
  expect((await refusal(sign(other, { ...own, secondOf }))).code).toBe("invalid_input");
  expect(await read()).toMatchObject({ level: "emergency-now", reviews: [{ waits: true, secondBy: null }] });
  expect(await signSecond(other, "routine")).toMatchObject({ level: "routine" });
});

it.each(["named", "other"] as const)(
  "a lowering that was contradicted since waits for no second signature: %s signs the level in force",
  async (who) => {
    const { read, sign, ...signers } = await sentCase("VS-008");
    const minute = (minutes: number) => ({ ...world.services, now: () => addMinutes(monday, minutes) });
    await sign(signers.named, lowered);
    await sign(signers[who], { level: "emergency-now" }, minute(1));
    const [, first] = (await read()).reviews;
    const second = { level: "routine", secondOf: first?.id };
    expect((await refusal(sign(signers.other, second, minute(2)))).code).toBe("conflict");
    const refused = await refusal(sign(signers.other, { level: "routine" }, minute(2)));
    expect(refused).toEqual({ code: "invalid_input", reasons: ["reason"] });
    const { level, reviews } = await read();
    expect([level, reviews.map(({ waits }) => waits)]).toEqual(["emergency-now", [false, false]]);
  },
);

describe("a level that two clinicians lowered", () => {
  const { "saddle-numbness": _, ...halfAnswers } = workedAnswers("VS-016");

  it("is raised by a red flag that the patient, asked again, is not sure of", async () => {
    const { patient, intakeId, named, other, read, sign, signSecond } = await sentCase("VS-016");
    await sign(named, lowered);
    await signSecond(other, "routine");
    expect((await read()).level).toBe("routine");
    const unsure = event("saddle-numbness", "unknown");
    await world.act(answerAgain, patient, { intakeId, answers: [unsure] });
    // Open, an emergency-now rule gives same-day (docs/clinical/triage-rules.md section 2).
    expect(await read()).toMatchObject({ level: "same-day", status: "new", acknowledgedAt: null });
  });

  it("by what half a form held is raised by what the rest of it leaves open", async () => {
    const { id, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, halfAnswers);
    const later = { ...world.services, now: () => addMinutes(monday, 31) };
    await world.act(settleIdle, { kind: "system", clinicId: id }, { intakeId }, later);
    const { named, other, read, sign, signSecond } = await readers(id);
    expect((await read()).level).toBe("same-day");
    await sign(named, { ...lowered, spoke: "2026-03-02T10:31" }, later);
    await signSecond(other, "routine", later);
    expect((await read()).level).toBe("routine");
    const unsure = ["saddle-numbness", "pelvic-change-onset"].map((one) => event(one, "unknown"));
    await world.act(saveAnswers, actor, { intakeId, events: unsure }, later);
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, later);
    expect(await read()).toMatchObject({ level: "same-day", status: "new" });
  });
});
