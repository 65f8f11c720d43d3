import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acknowledgeCase } from "../src/cases/acknowledge-case.ts";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { moveCase } from "../src/cases/move-case.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { settleEmergency } from "../src/intake/settle-emergency.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { event, monday, openWorld, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const noon = addMinutes(monday, 120);

/** An emergency of which the clinic was told before the form was sent, as its clinician has it before them. */
async function toldEmergency() {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, {
    ...workedAnswers("VS-069"),
    "saddle-numbness": true,
    "pelvic-change-onset": "within-14-days",
  });
  await world.act(raiseEmergency, actor, { intakeId });
  const clinician = await world.staff(id, ["clinician"]);
  const [first] = (await world.act(listCases, clinician, {})).rows;
  const caseId = first?.id ?? "";
  const read = () => world.act(getCase, clinician, { caseId });
  const move = async (to: string) =>
    world.act(moveCase, clinician, { caseId, version: (await read()).version, to });
  const later = { ...world.services, now: () => noon };
  return {
    clinicId: id,
    intakeId,
    actor,
    read,
    acknowledge: async () =>
      world.act(acknowledgeCase, clinician, { caseId, version: (await read()).version }),
    close: async () => {
      await move("contacted");
      await move("closed");
    },
    tick: (sign: string) => world.act(saveAnswers, actor, { intakeId, events: [event(sign, true)] }, later),
    tell: () => world.act(raiseEmergency, actor, { intakeId }, later),
    settle: () => world.act(settleEmergency, { kind: "system", clinicId: id }, { intakeId }, later),
    send: () => world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, later),
  };
}

const alerts = async (clinicId: string) =>
  (
    await world.owner.query<{ count: number }>(
      "select count(*)::int from message where clinic_id = $1 and kind = 'emergency-alert'",
      [clinicId],
    )
  ).rows[0]?.count;

/** Before a person again, as what has just come in. */
const anew = { status: "new", level: "emergency-now", acknowledgedAt: null, raisedAt: noon };

describe("what comes in after a case was closed", () => {
  it("opens it again where it is the form", async () => {
    const { clinicId, read, close, send } = await toldEmergency();
    await close();
    await send();
    expect(await read()).toMatchObject({ ...anew, sentAt: noon });
    expect(await alerts(clinicId)).toBe(2);
  });

  it("opens it again where it is a sign of emergency, known or new, of which the patient reads that the clinic was told", async () => {
    for (const sign of ["saddle-numbness", "urine-cannot-start"]) {
      const { clinicId, read, close, tick, tell } = await toldEmergency();
      await close();
      await tick(sign);
      expect(await tell()).toMatchObject({ told: true, at: noon });
      expect(await read()).toMatchObject(anew);
      expect(await alerts(clinicId)).toBe(2);
    }
  });
});

describe("a sign of emergency that is new since someone acknowledged the case", () => {
  it("alerts the clinic again and waits to be acknowledged", async () => {
    const { clinicId, read, acknowledge, tick, tell } = await toldEmergency();
    await acknowledge();
    await tick("urine-cannot-start");
    expect(await tell()).toMatchObject({ told: true, at: noon });
    expect(await read()).toMatchObject(anew);
    expect(await alerts(clinicId)).toBe(2);
  });

  it("does so where no browser was left to tell of it", async () => {
    const { clinicId, read, acknowledge, tick, settle } = await toldEmergency();
    await acknowledge();
    await tick("urine-cannot-start");
    expect(await settle()).toEqual({ raised: true });
    expect(await read()).toMatchObject(anew);
    expect(await alerts(clinicId)).toBe(2);
  });

  it("is not the sign that was acknowledged, told once more or sent with the form", async () => {
    const { clinicId, read, acknowledge, tell, send } = await toldEmergency();
    await acknowledge();
    await tell();
    await send();
    expect(await read()).toMatchObject({ acknowledgedAt: monday, raisedAt: monday });
    expect(await alerts(clinicId)).toBe(1);
  });
});
