import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { type CaseStatus, caseStatuses } from "@preamble/db/case-status";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { cancelAppointment } from "../src/appointments/cancel-appointment.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { remindPatient } from "../src/appointments/remind-patient.ts";
import { settleVisit } from "../src/appointments/settle-visit.ts";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { moveCase } from "../src/cases/move-case.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

async function sentCase() {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const [desk, clinician] = [await world.staff(id, ["front-desk"]), await world.staff(id, ["clinician"])];
  const [row] = (await world.act(listCases, desk, {})).rows;
  const caseId = row?.id ?? "";
  const put = (status: CaseStatus, more = "") =>
    world.owner.query(`update "case" set version = 0, status = $2 ${more} where id = $1`, [caseId, status]);
  return { clinicId: id, caseId, patient: actor, desk, clinician, put };
}

/**
 * new -> in review -> contacted -> booked -> seen -> closed; booked comes of booking alone, and what ended is opened
 * again.
 */
const follows: Readonly<Record<CaseStatus, string>> = {
  new: "in-review contacted could-not-reach declined",
  "in-review": "contacted could-not-reach declined",
  contacted: "in-review declined closed",
  booked: "seen",
  seen: "in-review closed",
  "could-not-reach": "contacted declined closed",
  declined: "contacted closed",
  closed: "in-review",
};

describe("the status of a case", () => {
  it("moves only to one that follows it, whatever is asked", async () => {
    const { caseId, clinician, put } = await sentCase();
    const moved: Record<string, string> = {};
    for (const from of caseStatuses) {
      const done = [];
      for (const to of caseStatuses) {
        await put(from);
        const { code, reasons } = await refusal(
          world.act(moveCase, clinician, { caseId, version: 0, to, reason: "The wrong one was chosen." }),
        );
        if (code === "done") done.push(to);
        else expect([code, ...reasons]).toEqual(["conflict", "not-from-here"]);
      }
      moved[from] = done.toSorted().join(" ");
    }
    const sorted = Object.entries(follows).map(([from, to]) => [from, to.split(" ").toSorted().join(" ")]);
    expect(moved).toEqual(Object.fromEntries(sorted));
  });

  it("is closed, seen or reviewed by a clinician alone", async () => {
    const { caseId, desk, clinician, put } = await sentCase();
    for (const [from, to] of [
      ["new", "in-review"],
      ["booked", "seen"],
      ["declined", "closed"],
    ] as const) {
      await put(from);
      const move = { caseId, version: 0, to };
      expect((await refusal(world.act(moveCase, desk, move))).code).toBe("forbidden");
      expect((await refusal(world.act(moveCase, clinician, move))).code).toBe("done");
    }
  });

  it.each(["seen", "closed"] as const)(
    "that was %s is opened again by a clinician alone, with a reason that stands among its notes",
    async (ended) => {
      const { caseId, clinicId, desk, clinician, put } = await sentCase();
      await put(ended, ", ended_at = now()");
      const move = { caseId, version: 0, to: "in-review", reason: "Seen was pressed for the wrong patient." };
      expect((await refusal(world.act(moveCase, desk, move))).code).toBe("forbidden");
      expect(await refusal(world.act(moveCase, clinician, { ...move, reason: undefined }))).toEqual({
        code: "invalid_input",
        reasons: ["reason"],
      });
      expect(await refusal(world.act(moveCase, clinician, { ...move, reason: "ok" }))).toEqual({
        code: "invalid_input",
        reasons: ["reason"],
      });
      await world.act(moveCase, clinician, move);
      const found = await world.act(getCase, clinician, { caseId });
      expect(found).toMatchObject({
        status: "in-review",
        notes: [{ text: "Opened again: Seen was pressed for the wrong patient." }],
      });
      expect(found.history[0]).toMatchObject({
        action: "cases.move",
        details: { from: ended, to: "in-review" },
      });
      const { rows } = await world.owner.query(`select ended_at from "case" where clinic_id = $1`, [
        clinicId,
      ]);
      expect(rows).toEqual([{ ended_at: null }]);
    },
  );

  it("stays ended while the patient has a newer case that is open", async () => {
    const { caseId, clinicId, clinician, put } = await sentCase();
    await put("closed");
    const newer = await world.patient({ kind: "visitor", clinicId }, workedAnswers("VS-069"));
    await world.act(submitIntake, newer.actor, { intakeId: newer.intakeId, submissionKey: randomUUID() });
    await world.owner.query(
      `update "case" set patient_id = (select patient_id from "case" where id = $1) where clinic_id = $2`,
      [caseId, clinicId],
    );
    const move = { caseId, version: 0, to: "in-review", reason: "Seen was pressed for the wrong patient." };
    expect(await refusal(world.act(moveCase, clinician, move))).toEqual({
      code: "conflict",
      reasons: ["open-elsewhere"],
    });
  });

  it.each([
    ["declined", "closed"],
    ["booked", "seen"],
  ] as const)(
    "does not go from %s to %s over a clock that ran out until someone says why",
    async (from, to) => {
      const { caseId, clinician, put } = await sentCase();
      const move = { caseId, version: 0, to };
      await put(from, ", breached_at = now()");
      expect(await refusal(world.act(moveCase, clinician, move))).toEqual({
        code: "conflict",
        reasons: ["breach-unexplained"],
      });
      expect(await world.act(getCase, clinician, { caseId })).toMatchObject({ breachReason: null });
      await put(from, ", breach_reason = 'The line was down.'");
      expect((await refusal(world.act(moveCase, clinician, move))).code).toBe("done");
      const said = await world.act(getCase, clinician, { caseId });
      expect(said).toMatchObject({ breachedAt: expect.any(Date), breachReason: "The line was down." });
    },
  );

  it("could-not-reach leaves the clock its next step, once only from the step that was sent", async () => {
    const { caseId, desk, put } = await sentCase();
    const steps = async () =>
      (
        await world.owner.query<{ step: number }>(
          `select (data->>'step')::int as step from pgboss.job
           where name = 'case.escalate' and data->>'caseId' = $1 order by created_on`,
          [caseId],
        )
      ).rows.map(({ step }) => step);
    await world.owner.query(
      `insert into escalation (clinic_id, case_id, due_at, step, audience, recipients)
       select clinic_id, id, due_at, 1, 'on-call', '{}' from "case" where id = $1`,
      [caseId],
    );
    await put("in-review");
    await world.act(moveCase, desk, { caseId, version: 0, to: "could-not-reach" });
    expect(await steps()).toEqual([1, 2]);
  });

  describe("with a visit that is booked", () => {
    async function bookedCase() {
      const found = await sentCase();
      const [slot] = await world.slots(found.clinicId);
      const bookingKey = randomUUID();
      await world.act(bookAppointment, found.patient, { slotId: slot?.id, bookingKey });
      const startsAt = slot?.startsAt ?? monday;
      const at = (minutes: number) => ({ ...world.services, now: () => addMinutes(startsAt, minutes) });
      const visit = async () => (await world.act(getVisit, found.desk, { caseId: found.caseId })).visit;
      const move = async (to: CaseStatus, minutes: number) => {
        const { version } = await world.act(getCase, found.clinician, { caseId: found.caseId });
        return world.act(moveCase, found.clinician, { caseId: found.caseId, version, to }, at(minutes));
      };
      return { ...found, startsAt, at, visit, move };
    }

    it("is not seen before the visit has begun, and the patient keeps it", async () => {
      const { caseId, clinician, visit, move } = await bookedCase();
      expect(await refusal(move("seen", -1))).toEqual({ code: "conflict", reasons: ["visit-booked"] });
      expect(await visit()).toMatchObject({ status: "booked" });
      expect(await world.act(getCase, clinician, { caseId })).toMatchObject({ status: "booked" });
    });

    it("settles the visit as seen once it has begun, so that nothing more comes of it", async () => {
      const { caseId, clinicId, clinician, startsAt, desk, at, visit, move } = await bookedCase();
      const before = await visit();
      await move("seen", 0);
      expect(await world.act(getCase, clinician, { caseId })).toMatchObject({ status: "seen" });
      expect(await visit()).toMatchObject({ status: "seen" });
      const worker = { kind: "system", clinicId } as const;
      const reminder = { appointmentId: before?.id, startsAt: startsAt.toISOString(), hoursBefore: 2 };
      expect(await world.act(remindPatient, worker, reminder, at(-120))).toEqual({ told: false });
      const off = { appointmentId: before?.id, version: before?.version, reason: "other" };
      expect((await refusal(world.act(cancelAppointment, desk, off, at(5)))).code).toBe("conflict");
    });

    it.each(["declined", "closed"] as const)(
      "is not %s while it stands, begun or not; all that is against it is told",
      async (to) => {
        const { put, move } = await bookedCase();
        await put("contacted", ", breached_at = now()");
        const reasons = [...(to === "closed" ? ["breach-unexplained"] : []), "visit-booked"];
        for (const minutes of [-1, 30]) {
          expect(await refusal(move(to, minutes))).toEqual({ code: "conflict", reasons });
        }
      },
    );

    it.each(["called off", "missed"])(
      "that was ended all the same does not come back when the visit is %s",
      async (end) => {
        const { caseId, desk, clinician, put, at, visit } = await bookedCase();
        await put("seen");
        const booked = await visit();
        const one = { appointmentId: booked?.id, version: booked?.version };
        if (end === "missed") await world.act(settleVisit, desk, { ...one, outcome: "no-show" }, at(60));
        else await world.act(cancelAppointment, desk, { ...one, reason: "clinic-closed" }, at(60));
        expect(await world.act(getCase, clinician, { caseId })).toMatchObject({ status: "seen", tasks: [] });
      },
    );
  });

  it("stays where another moved it first", async () => {
    const { caseId, desk } = await sentCase();
    await world.act(moveCase, desk, { caseId, version: 0, to: "contacted" });
    const late = { caseId, version: 0, to: "declined" };
    expect((await refusal(world.act(moveCase, desk, late))).code).toBe("conflict");
  });
});
