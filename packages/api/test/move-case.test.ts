import { randomUUID } from "node:crypto";
import { type CaseStatus, caseStatuses } from "@preamble/db/case-status";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { moveCase } from "../src/cases/move-case.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { openWorld, refusal, workedAnswers } from "./world.ts";

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
  return { caseId, desk, clinician, put };
}

/** new -> in review -> contacted -> booked -> seen -> closed; booked comes of booking alone. */
const follows: Readonly<Record<CaseStatus, string>> = {
  new: "in-review contacted could-not-reach declined",
  "in-review": "contacted could-not-reach declined",
  contacted: "in-review declined closed",
  booked: "seen",
  seen: "closed",
  "could-not-reach": "contacted declined closed",
  declined: "contacted closed",
  closed: "",
};

describe("the status of a case", () => {
  it("moves only to one that follows it, whatever is asked", async () => {
    const { caseId, clinician, put } = await sentCase();
    const moved: Record<string, string> = {};
    for (const from of caseStatuses) {
      const done = [];
      for (const to of caseStatuses) {
        await put(from);
        const { code, reasons } = await refusal(world.act(moveCase, clinician, { caseId, version: 0, to }));
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

  it("stays where another moved it first", async () => {
    const { caseId, desk } = await sentCase();
    await world.act(moveCase, desk, { caseId, version: 0, to: "contacted" });
    const late = { caseId, version: 0, to: "declined" };
    expect((await refusal(world.act(moveCase, desk, late))).code).toBe("conflict");
  });
});
