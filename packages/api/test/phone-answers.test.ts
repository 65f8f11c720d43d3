import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Answers, AnswerValue } from "@preamble/domain/answers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getVisit } from "../src/appointments/get-visit.ts";
import { listFree } from "../src/appointments/list-free.ts";
import { offerSlots } from "../src/appointments/offer-slots.ts";
import { addNote } from "../src/cases/add-note.ts";
import { getCallSheet } from "../src/cases/get-call-sheet.ts";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { recordAnswers } from "../src/cases/record-answers.ts";
import { exportFhir } from "../src/documents/export-fhir.ts";
import { watchCase } from "../src/cases/watch-case.ts";
import { getIntake } from "../src/intake/get-intake.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { event, monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** A sent case of a clinic of its own, as a clinician of the clinic reads and works it. */
async function sentCase(answers: Answers) {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, answers);
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const clinician = await world.staff(id, ["clinician"]);
  const [row] = (await world.act(listCases, clinician, {})).rows;
  const caseId = row?.id ?? "";
  const read = () => world.act(getCase, clinician, { caseId });
  const tell = async (answered: Answers, version?: number) =>
    world.act(recordAnswers, clinician, {
      caseId,
      version: version ?? (await read()).version,
      toldBy: "patient",
      answers: Object.entries(answered).map(([questionId, value]) => ({ questionId, value })),
    });
  return { id, intakeId, caseId, clinician, read, tell };
}

const ranks = ({ unresolved }: { unresolved: readonly { ruleId: string }[] }) =>
  unresolved.map(({ ruleId }) => ruleId);

describe("an answer by phone (VS-015 is not sure about saddle numbness only, hence same-day)", () => {
  it("that denies settles the rule and never lowers the level in force", async () => {
    const { read, tell } = await sentCase(workedAnswers("VS-015"));
    const before = await read();
    expect(before.level).toBe("same-day");
    expect(ranks(before)).toContain("ces-saddle");
    const toAsk = before.questions.filter((question) => question.toAsk);
    expect(toAsk.map(({ questionId }) => questionId)).toEqual(["saddle-numbness", "pelvic-change-onset"]);
    await tell({ "saddle-numbness": false });
    const after = await read();
    expect(ranks(after)).not.toContain("ces-saddle");
    expect(after.level).toBe("same-day");
    expect(after.denied.find(({ questionId }) => questionId === "saddle-numbness")).toMatchObject({
      source: "phone",
      toldBy: "patient",
    });
  });

  it("that affirms fires the rule, raises the case to an emergency and counts as seen by who wrote it", async () => {
    const { id, clinician, read, tell } = await sentCase(workedAnswers("VS-015"));
    await tell({ "saddle-numbness": true, "pelvic-change-onset": "within-14-days" });
    const after = await read();
    expect(after.level).toBe("emergency-now");
    expect(after.fired.map(({ ruleId }) => ruleId)).toContain("ces-saddle");
    expect(after.acknowledgedAt).not.toBeNull();
    const { rows } = await world.owner.query<{ acknowledged_by: string; answers: Answers }>(
      `select c.acknowledged_by, s.answers from "case" c join submission s on s.intake_id = c.intake_id
       where c.clinic_id = $1`,
      [id],
    );
    expect(rows[0]?.acknowledged_by).toBe(clinician.staffMemberId);
    // What was sent stays as it was sent.
    expect(rows[0]?.answers["saddle-numbness"]).toBe("unknown");
  });

  it("is refused whole where one value does not fit its question, or the case has changed since", async () => {
    const { read, tell } = await sentCase(workedAnswers("VS-015"));
    expect(await refusal(tell({ "saddle-numbness": false, "onset-speed": "soon" }))).toEqual({
      code: "invalid_input",
      reasons: ["onset-speed"],
    });
    const { version } = await read();
    await tell({ "saddle-numbness": false });
    expect((await refusal(tell({ "saddle-numbness": true }, version))).code).toBe("conflict");
    expect(ranks(await read())).not.toContain("ces-saddle");
  });

  it("goes out over FHIR with who wrote it down and who told it, and so does a yes that it took back", async () => {
    const { clinician, caseId, tell } = await sentCase(workedAnswers("VS-015"));
    await tell({ "saddle-numbness": true });
    await tell({ "saddle-numbness": false });
    const { form: out } = await world.act(exportFhir, clinician, { caseId });
    expect(out.told).toEqual([
      {
        questionId: "saddle-numbness",
        at: expect.any(Date),
        toldBy: "patient",
        by: { id: clinician.staffMemberId, name: expect.any(String) },
      },
    ]);
    expect(out.withdrawn).toMatchObject([{ questionId: "saddle-numbness", was: "yes", is: "no" }]);
  });

  it("stands in the history with who wrote it down", async () => {
    const { read, tell } = await sentCase(workedAnswers("VS-015"));
    await tell({ "saddle-numbness": false });
    const [latest, sent] = (await read()).history;
    expect(latest).toMatchObject({
      action: "cases.recordAnswers",
      by: "Demo Person",
      details: { count: 1, toldBy: "patient", level: "same-day" },
    });
    expect(sent).toMatchObject({ action: "intake.submit", actorKind: "patient" });
  });

  it("stands in the history still, however often its case, call sheet and visit were read since", async () => {
    const { caseId, clinician, read, tell } = await sentCase(workedAnswers("VS-015"));
    await tell({ "saddle-numbness": false });
    const { history } = await read();
    const days = { from: monday, until: addMinutes(monday, 24 * 60) };
    await world.act(getCallSheet, clinician, { caseId });
    await world.act(watchCase, clinician, { caseId });
    await world.act(getVisit, clinician, { caseId });
    await world.act(listFree, clinician, { caseId, ...days });
    await world.act(offerSlots, clinician, { caseId });
    expect((await read()).history).toEqual(history);
  });
});

it("an answer that was given without a connection stands with both times, by the patient's clock and by ours", async () => {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-015"));
  const now = Date.now();
  const give = (questionId: string, value: AnswerValue, deviceAt: Date) =>
    world.act(saveAnswers, actor, { intakeId, events: [{ ...event(questionId, value), deviceAt }] });
  const [threeHoursAgo, justNow] = [new Date(now - 3 * 60 * 60_000), new Date(now)];
  await give("saddle-numbness", true, threeHoursAgo);
  await give("pelvic-change-onset", "within-14-days", justNow);
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const clinician = await world.staff(id, ["clinician"]);
  const [row] = (await world.act(listCases, clinician, {})).rows;
  const { fired } = await world.act(getCase, clinician, { caseId: row?.id });
  const cited = fired.find(({ ruleId }) => ruleId === "ces-saddle")?.because;
  expect(cited?.find(({ questionId }) => questionId === "saddle-numbness")?.late?.givenAt).toEqual(
    threeHoursAgo,
  );
  expect(cited?.find(({ questionId }) => questionId === "pelvic-change-onset")?.late).toBeNull();
});

describe("what the patient would rather tell in person (VS-069)", () => {
  it("comes back with the form as long as that is the answer", async () => {
    const { intakeId, actor } = await world.patient((await world.clinic()).visitor, workedAnswers("VS-069"));
    const told = async (value: unknown, reason?: string) => {
      const events = [{ ...event("work-problem", value), ...(reason && { reason }) }];
      await world.act(saveAnswers, actor, { intakeId, events });
      return (await world.act(getIntake, actor, { intakeId })).inPerson;
    };
    expect(await told("unknown", "in-person")).toEqual(["work-problem"]);
    expect(await told("unknown", "rather-not-say")).toEqual([]);
    expect(await told("unknown", "in-person")).toEqual(["work-problem"]);
    expect(await told(null)).toEqual([]);
  });

  it("is to be asked, though no rule waits for it, until it is told", async () => {
    const topic = "work-problem";
    const { id, visitor } = await world.clinic();
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
    const events = [{ ...event(topic, "unknown"), reason: "in-person" }];
    await world.act(saveAnswers, actor, { intakeId, events });
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    const clinician = await world.staff(id, ["clinician"]);
    const [row] = (await world.act(listCases, clinician, {})).rows;
    const caseId = row?.id ?? "";
    const toAsk = async () =>
      (await world.act(getCase, clinician, { caseId })).questions
        .filter((question) => question.toAsk)
        .map(({ questionId }) => questionId);
    expect(await toAsk()).toEqual([topic]);
    const { version } = await world.act(getCase, clinician, { caseId });
    const answers = [{ questionId: topic, value: true }];
    await world.act(recordAnswers, clinician, { caseId, version, toldBy: "patient", answers });
    expect(await toAsk()).toEqual([]);
  });
});

describe("a contradiction (VS-078)", () => {
  it("is cleared by a note, and stands again when one of its answers changes", async () => {
    const { caseId, clinician, read, tell } = await sentCase(workedAnswers("VS-078"));
    const [first] = (await read()).contradictions;
    if (!first) throw new Error("VS-078 has a contradiction.");
    expect(first.cleared).toBeNull();
    const note = { caseId, noteId: randomUUID(), contradictionId: first.id, text: "Thermometer was broken." };
    await world.act(addNote, clinician, note);
    await world.act(addNote, clinician, note);
    const reworded = world.act(addNote, clinician, { ...note, text: "It was broken." });
    expect((await refusal(reworded)).code).toBe("conflict");
    const cleared = await read();
    expect(cleared.contradictions.find(({ id }) => id === first.id)?.cleared?.text).toBe(note.text);
    expect(cleared.notes).toHaveLength(1);

    const later = { ...world.services, now: () => new Date("2026-03-02T16:00:00Z") };
    const [cited] = first.answers;
    await world.act(
      recordAnswers,
      clinician,
      {
        caseId,
        version: cleared.version,
        toldBy: "helper",
        answers: [{ questionId: cited?.questionId, value: cited?.raw }],
      },
      later,
    );
    expect((await read()).contradictions.find(({ id }) => id === first.id)?.cleared).toBeNull();
    expect(await refusal(tell({}))).toMatchObject({ code: "invalid_input" });
  });

  it("that the case does not have cannot be cleared", async () => {
    const { caseId, clinician } = await sentCase(workedAnswers("VS-078"));
    const note = { caseId, noteId: randomUUID(), contradictionId: "date-birth-range", text: "None." };
    expect(await refusal(world.act(addNote, clinician, note))).toEqual({
      code: "invalid_input",
      reasons: ["contradictionId"],
    });
  });
});
