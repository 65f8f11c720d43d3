import { randomUUID } from "node:crypto";
import type { Actor } from "@preamble/db/actor";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { logCall } from "../src/cases/log-call.ts";
import { moveCase } from "../src/cases/move-case.ts";
import { emergency, openClockedWorld } from "./clocked-world.ts";
import { refusal } from "./world.ts";

let world: Awaited<ReturnType<typeof openClockedWorld>>;
beforeAll(async () => void (world = await openClockedWorld()));
afterAll(() => world.close());

describe("calls", () => {
  const logged = { contact: "patient", outcome: "not-reached" } as const;

  it("the front desk is led from the patient to the emergency contact to a clinician, and sees no answer", async () => {
    const { clinicId, row } = await world.raisedCase();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const sheet = () => world.act(getCallSheet, desk, { caseId: row.id });
    const log = (one: { contact: string; outcome: string; place?: string }) =>
      world.act(logCall, desk, { caseId: row.id, callId: randomUUID(), logged: one });
    expect((await sheet()).next).toEqual({ step: "patient", attempt: 1, at: row.raisedAt });
    for (let attempt = 0; attempt < 3; attempt += 1) await log(logged);
    expect((await sheet()).next).toMatchObject({ step: "emergency-contact" });
    await log({ contact: "emergency-contact", outcome: "left-message" });
    expect((await sheet()).next).toMatchObject({ step: "welfare-check" });
    await log({ contact: "patient", outcome: "arrived", place: "County Hospital" });
    const last = await sheet();
    expect(last.next).toBeNull();
    expect(last.calls.map(({ outcome }) => outcome).at(-1)).toBe("arrived");
    const told = JSON.stringify(last);
    for (const questionId of Object.keys(emergency)) expect(told).not.toContain(questionId);
    expect(told).not.toContain("ces-saddle");
  });

  it("sent again under one id change nothing that a colleague said meanwhile", async () => {
    const { clinicId, row } = await world.raisedCase();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const reached = {
      caseId: row.id,
      callId: randomUUID(),
      logged: { contact: "patient", outcome: "reached" },
    };
    await world.act(logCall, desk, reached);
    const { version, status } = await world.caseOf(clinicId);
    expect(status).toBe("contacted");
    const clinician = await world.staff(clinicId, ["clinician"]);
    const move = { caseId: row.id, version, to: "in-review" };
    await world.act(moveCase, clinician, move);
    await world.act(moveCase, desk, { ...move, version: version + 1, to: "could-not-reach" });
    const moved = await world.caseOf(clinicId);
    await world.act(logCall, desk, reached);
    expect(await world.caseOf(clinicId)).toEqual(moved);
    expect(moved.status).toBe("could-not-reach");
  });

  it("about the case before its alarm was raised answer nothing of it", async () => {
    const { clinicId, row } = await world.raisedCase();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const settled = { contact: "patient", outcome: "on-the-way-car" };
    const input = { caseId: row.id, callId: randomUUID(), logged: settled };
    await world.act(logCall, desk, input, world.later(-60));
    const { next, calls } = await world.act(getCallSheet, desk, { caseId: row.id });
    expect(next).toEqual({ step: "patient", attempt: 1, at: row.raisedAt });
    expect(calls).toHaveLength(1);
  });

  it("who refuses waits for a clinician's decision, which names who made it and why, to clinicians alone", async () => {
    const { clinicId, row } = await world.raisedCase();
    const [desk, clinician] = [
      await world.staff(clinicId, ["front-desk"]),
      await world.staff(clinicId, ["clinician"]),
    ];
    const log = (who: Actor, one: object) =>
      refusal(
        world.act(logCall, who, {
          caseId: row.id,
          callId: randomUUID(),
          logged: { contact: "patient", ...one },
        }),
      );
    await log(desk, { outcome: "refuses" });
    const sheet = (who: Actor) => world.act(getCallSheet, who, { caseId: row.id });
    expect((await sheet(desk)).next).toMatchObject({ step: "welfare-check" });
    const decision = { outcome: "no-welfare-check", reason: "His wife drives him to his own doctor now." };
    expect((await log(desk, decision)).code).toBe("forbidden");
    expect(await log(clinician, { outcome: "welfare-check" })).toEqual({
      code: "invalid_input",
      reasons: ["logged.reason"],
    });
    expect((await log(clinician, { outcome: "welfare-check", reason: "ok" })).code).toBe("invalid_input");
    expect((await log(clinician, decision)).code).toBe("done");
    const read = await sheet(clinician);
    expect(read.next).toBeNull();
    expect(read.calls.at(-1)).toMatchObject({ by: clinician.name, ...decision });
    expect((await sheet(desk)).calls.at(-1)).toMatchObject({ outcome: "no-welfare-check", reason: null });
  });

  it("of a form that a helper filled in name the helper, and whether to speak with them", async () => {
    const { clinicId, row } = await world.raisedCase();
    const filler = { kind: "helper", name: "Rosa Demo", relation: "daughter", maySpeakWith: true };
    await world.owner.query(
      `update intake set filler = $2 where id = (select intake_id from "case" where id = $1)`,
      [row.id, JSON.stringify(filler)],
    );
    const desk = await world.staff(clinicId, ["front-desk"]);
    expect((await world.act(getCallSheet, desk, { caseId: row.id })).filler).toEqual(filler);
  });

  it("logged twice under one id is logged once; another call under it is a conflict", async () => {
    const { clinicId, row } = await world.raisedCase();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const once = { caseId: row.id, callId: randomUUID(), logged };
    await world.act(logCall, desk, once);
    await world.act(logCall, desk, once);
    expect((await world.act(getCallSheet, desk, { caseId: row.id })).calls).toHaveLength(1);
    for (const other of [
      { contact: "patient", outcome: "reached" },
      { ...logged, contact: logged.contact === "patient" ? "emergency-contact" : "patient" },
    ]) {
      expect((await refusal(world.act(logCall, desk, { ...once, logged: other }))).code).toBe("conflict");
    }
  });

  it("an arrival names its place, and nothing else does", async () => {
    const { clinicId, row } = await world.raisedCase();
    const desk = await world.staff(clinicId, ["front-desk"]);
    const attempt = (one: object) =>
      refusal(world.act(logCall, desk, { caseId: row.id, callId: randomUUID(), logged: one }));
    const wrong = { code: "invalid_input", reasons: ["logged.place"] };
    expect(await attempt({ contact: "patient", outcome: "arrived" })).toEqual(wrong);
    expect(await attempt({ ...logged, place: "County Hospital" })).toEqual(wrong);
  });
});
