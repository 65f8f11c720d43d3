import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { withClinic } from "@preamble/db/client";
import { message, patient } from "@preamble/db/schema";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { escalateRecheck } from "../src/appointments/escalate-recheck.ts";
import { getVisit } from "../src/appointments/get-visit.ts";
import { recheckVisit } from "../src/appointments/recheck-visit.ts";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { getCase } from "../src/cases/get-case.ts";
import { logCall } from "../src/cases/log-call.ts";
import { listCalls } from "../src/tasks/list-calls.ts";
import { no, openVisitWorld } from "./visit-world.ts";

let world: Awaited<ReturnType<typeof openVisitWorld>>;
beforeAll(async () => void (world = await openVisitWorld()));
afterAll(() => world.close());

describe("someone who says at 19:00 that they may be worse, while a person is on call until 21:00", () => {
  const evening = new Date("2026-03-03T00:00:00Z");
  const said = { ...no, "legs-or-walking": "unsure" } as const;

  /** A call that was logged `before`, so many minutes from when it is said. */
  async function worse(before?: { readonly outcome: string; readonly minutes: number }) {
    const set = await world.booked();
    const onCall = { onCall: { weekdays: [1, 2, 3, 4, 5], until: "21:00" } };
    await world.owner.query("update clinic set closed_hours = $2, phone_list = $3 where id = $1", [
      set.clinicId,
      JSON.stringify(onCall),
      JSON.stringify([{ name: "Dr Demo", phone: "+1 843 555 0199", email: "demo@example.org" }]),
    ]);
    const desk = await world.staff(set.clinicId, ["front-desk"]);
    const clinician = await world.staff(set.clinicId, ["clinician"]);
    const { caseId, reference } = await world.act(getVisit, set.actor, {});
    const mails = () =>
      withClinic(world.database, set.clinicId, (tx) =>
        tx.select().from(message).where(eq(message.kind, "escalation")).orderBy(asc(message.createdAt)),
      );
    const step = (number: number, minutes: number, saidAt = 0) =>
      world.act(
        escalateRecheck,
        { kind: "system", clinicId: set.clinicId },
        { caseId, callBy: addMinutes(evening, saidAt + 15).toISOString(), step: number },
        world.on(addMinutes(evening, minutes)),
      );
    const log = (outcome: string, minutes: number, contact = "patient") =>
      world.act(
        logCall,
        desk,
        { caseId, callId: randomUUID(), logged: { contact, outcome } },
        world.on(addMinutes(evening, minutes)),
      );
    if (before) await log(before.outcome, before.minutes);
    const say = (minutes: number) =>
      world.act(recheckVisit, set.actor, { recheck: said }, world.on(addMinutes(evening, minutes)));
    await say(0);
    const steps = async () =>
      (
        await world.owner.query<{ step: number; minutes: number }>(
          `select (data->>'step')::int as step, extract(epoch from start_after - $2::timestamptz)::int / 60 as minutes
           from pgboss.job where name = 'recheck.escalate' and data->>'clinicId' = $1 order by created_on`,
          [set.clinicId, evening],
        )
      ).rows;
    return { ...set, desk, clinician, caseId, reference, mails, step, log, say, steps };
  }

  it("leaves a mail to the on-call list that names the case alone, and the answers to a clinician", async () => {
    const { desk, clinician, caseId, reference, mails } = await worse();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.recipient).toBe("oncall@example.org");
    expect(mail?.body).toContain(reference);
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(
      /leg|walk|weak|numb|bladder|fever|worse|unsure|Łukasz/i,
    );
    const { rechecks } = await world.act(getCase, clinician, { caseId });
    expect(rechecks).toEqual([
      { at: evening, answers: said, callBy: addMinutes(evening, 15), someoneRead: true },
    ]);
    expect(JSON.stringify(await world.act(getCallSheet, desk, { caseId }))).not.toMatch(
      /unsure|legs-or-walking/,
    );
    const later = JSON.stringify((await world.act(listCalls, desk, {})).rows);
    expect(later).not.toMatch(/unsure|legs-or-walking/);
  });

  it("is brought up again every 5 minutes, before the phone list too once it should have been made, until a call reached them", async () => {
    const { step, log, steps } = await worse();
    const everyone = ["oncall@example.org", "demo@example.org"];
    expect((await step(1, 5)).recipients).toEqual(["oncall@example.org"]);
    expect((await step(1, 5)).recipients).toEqual([]);
    expect((await step(2, 10)).recipients).toEqual(["oncall@example.org"]);
    expect((await step(3, 15)).recipients).toEqual(everyone);
    expect(await steps()).toEqual([1, 2, 3, 4].map((number) => ({ step: number, minutes: 5 * number })));
    await log("not-reached", 16);
    expect((await step(4, 20)).recipients).toEqual([]);
    expect((await step(7, 35)).recipients).toEqual(everyone);
    const left = (await steps()).length;
    await log("reached", 36);
    expect((await step(8, 40)).recipients).toEqual([]);
    expect(await steps()).toHaveLength(left);
  });

  it("and may not be called is told of until the emergency contact was, and nobody is told to call the patient", async () => {
    const { clinicId, say, step, steps, log, mails, tasks } = await worse();
    await withClinic(world.database, clinicId, (tx) => tx.update(patient).set({ safeToCall: false }));
    await log("reached", 1);
    await say(2);
    const bodies = async () => (await mails()).slice(1).map(({ body }) => body);
    expect((await step(4, 22, 2)).recipients).toContain("demo@example.org");
    expect(await bodies()).toHaveLength(3);
    for (const body of await bodies()) {
      expect(body).not.toMatch(/told that the clinic calls|to call and log|waits for the clinic to call/);
      expect(body).toContain("is not to be called: call the emergency contact now");
    }
    await log("not-reached", 23, "emergency-contact");
    expect((await step(9, 47, 2)).recipients).toContain("demo@example.org");
    await log("reached", 48, "emergency-contact");
    const left = (await steps()).length;
    expect((await step(10, 52, 2)).recipients).toEqual([]);
    expect(await steps()).toHaveLength(left);
    expect((await tasks()).filter(({ doneAt }) => !doneAt)).toEqual([]);
  });

  it("and may not be called is told of no more once a clinician has decided", async () => {
    const { clinicId, actor, clinician, caseId, step, say, tasks } = await worse();
    await withClinic(world.database, clinicId, (tx) => tx.update(patient).set({ phone: null }));
    await say(1);
    const logged = { contact: "patient", outcome: "no-welfare-check", reason: "Seen in the hospital." };
    const at = world.on(addMinutes(evening, 3));
    await world.act(logCall, clinician, { caseId, callId: randomUUID(), logged }, at);
    expect((await step(3, 15)).recipients).toEqual([]);
    expect((await tasks()).filter(({ doneAt }) => !doneAt)).toEqual([]);
    expect((await world.act(getVisit, actor, {})).callDue).toBe(false);
  });

  it("and says so again and again is told of no later for it, and once while it is new", async () => {
    const { say, step, mails, clinician, caseId } = await worse();
    for (const minutes of [4, 8, 12]) await say(minutes);
    expect(await mails()).toHaveLength(1);
    expect((await step(3, 15)).recipients).toEqual(["oncall@example.org", "demo@example.org"]);
    const { rechecks } = await world.act(getCase, clinician, { caseId });
    expect(rechecks.map(({ callBy }) => callBy)).toEqual([0, 0, 0, 0].map(() => addMinutes(evening, 15)));
  });

  it("and says so again once a call reached them starts a clock of its own", async () => {
    const { say, step, log, mails } = await worse();
    await log("reached", 2);
    await say(4);
    expect(await mails()).toHaveLength(2);
    expect((await step(1, 5)).recipients).toEqual([]);
    expect((await step(1, 9, 4)).recipients).toEqual(["oncall@example.org"]);
  });

  it("while a clinician's call waits has the front desk call too, and that it reached them ends the alarm", async () => {
    const { desk, log, step, steps } = await worse({ outcome: "handed-to-clinician", minutes: -30 });
    const calls = async () =>
      (await world.act(listCalls, desk, {}, world.on(evening))).rows.map(({ kind }) => kind);
    expect(await calls()).toEqual(["call-back", "clinician-call"]);
    await log("reached", 3);
    expect(await calls()).toEqual(["clinician-call"]);
    const left = (await steps()).length;
    expect((await step(1, 5)).recipients).toEqual([]);
    expect(await steps()).toHaveLength(left);
  });

  it("and is handed on to a clinician is told of until that call is made", async () => {
    const { log, step } = await worse();
    await log("handed-to-clinician", 1);
    expect((await step(4, 20)).recipients).toContain("demo@example.org");
    await log("reached", 21);
    expect((await step(8, 40)).recipients).toEqual([]);
  });

  it("is told of though someone tried to call before it was said", async () => {
    const { log, say, step } = await worse({ outcome: "not-reached", minutes: -3 });
    expect((await step(1, 5)).recipients).toEqual(["oncall@example.org"]);
    await log("left-message", 6);
    await say(8);
    expect((await step(2, 10)).recipients).toEqual(["oncall@example.org"]);
  });
});
