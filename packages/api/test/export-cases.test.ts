import { randomUUID } from "node:crypto";
import type { Annotations } from "@preamble/domain/annotations";
import { UNSURE } from "@preamble/domain/answers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportCases } from "../src/cases/export-cases.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { watchCase } from "../src/cases/watch-case.ts";
import { getCase } from "../src/cases/get-case.ts";
import { exportFhir } from "../src/documents/export-fhir.ts";
import { annotate } from "../src/intake/annotate.ts";
import { csvLine } from "../src/documents/csv.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { event, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

async function sentCase(id: string, annotations?: Annotations) {
  const clinic = await world.clinic();
  const { actor, intakeId } = await world.patient(clinic.visitor, workedAnswers(id));
  if (annotations) await world.act(annotate, actor, { intakeId, notes: annotations });
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  return clinic;
}

it("gives a line for each open case of this clinic alone, and puts on record how many", async () => {
  const { id } = await sentCase("VS-008");
  await sentCase("VS-069");
  const clinician = await world.staff(id, ["clinician"]);
  const { lines, next } = await world.act(exportCases, clinician, { what: "queue" });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.slice(1, 3)).toEqual(["emergency-now", "new"]);
  expect(lines[0]?.at(-1)).toContain("ces-");
  expect(next).toBeNull();
  const { rows } = await world.owner.query(
    "select details from audit_event where clinic_id = $1 and action = 'cases.export'",
    [id],
  );
  expect(rows).toEqual([{ details: { what: "queue", count: 1 } }]);
});

it("gives a line for each answer, in words", async () => {
  const answers = workedAnswers("VS-008");
  const { id } = await sentCase("VS-008");
  const clinician = await world.staff(id, ["clinician"]);
  const { lines } = await world.act(exportCases, clinician, { what: "answers" });
  expect(lines).toHaveLength(Object.keys(answers).length);
  expect(new Set(lines.map(([, question]) => question))).toEqual(new Set(Object.keys(answers)));
  const words = new Map(lines.map(([, question, , answer]) => [question, answer]));
  for (const [question, value] of Object.entries(answers)) {
    if (value === true) expect(words.get(question)).toBe("yes");
    if (value === false) expect(words.get(question)).toBe("no");
    if (value === "unknown") expect(words.get(question)).toBe("not sure");
  }
});

it("what a patient would rather not say, here or at all, is no “not sure”, in the table and over FHIR", async () => {
  const { id, visitor } = await world.clinic();
  const { actor, intakeId } = await world.patient(visitor, workedAnswers("VS-069"));
  const reasons = { "sexual-function-change": "in-person", "iv-drug-use": "rather-not-say" };
  const events = [
    ...Object.entries(reasons).map(([question, reason]) => ({ ...event(question, UNSURE), reason })),
    event("pelvic-change-onset", UNSURE),
  ];
  await world.act(saveAnswers, actor, { intakeId, events });
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const clinician = await world.staff(id, ["clinician"]);
  const { lines } = await world.act(exportCases, clinician, { what: "answers" });
  const words = Object.fromEntries(lines.map(([, question, , answer]) => [question, answer]));
  expect(words).toMatchObject({
    "sexual-function-change": "would rather say in person",
    "iv-drug-use": "would rather not say",
    "pelvic-change-onset": "not sure",
  });
  const [row] = (await world.act(listCases, clinician, {})).rows;
  const { form } = await world.act(exportFhir, clinician, { caseId: row?.id });
  expect([...form.declined].toSorted()).toEqual(["iv-drug-use", "sexual-function-change"]);
});

it("stands on the record of each case whose answers were given out, and in its history, and of no other", async () => {
  const { id } = await sentCase("VS-008");
  await sentCase("VS-069");
  const clinician = await world.staff(id, ["clinician"]);
  await world.act(exportCases, clinician, { what: "answers" });
  await world.act(exportCases, clinician, { what: "queue" });
  const { rows } = await world.owner.query<{ subject: string; read: number }>(
    `select c.id as subject, (
       select count(*)::int from audit_event e
       where e.clinic_id = c.clinic_id and e.subject_id = c.id and e.action = 'cases.export' and e.actor_id = $2
     ) as read
     from "case" c where c.clinic_id = $1`,
    [id, clinician.staffMemberId],
  );
  expect(rows).toEqual([{ subject: expect.any(String), read: 1 }]);
  const { history } = await world.act(getCase, clinician, { caseId: rows[0]?.subject ?? "" });
  expect(history.find(({ action }) => action === "cases.export")).toMatchObject({
    by: expect.any(String),
    details: { what: "answers" },
  });
  // It is read by the others as before: nothing of it changed.
  const trail = await world.owner.query<{ last: string }>(
    "select max(sequence) as last from audit_event where subject_id = $1 and action not in ('cases.export', 'cases.get')",
    [rows[0]?.subject],
  );
  const { last } = await world.act(watchCase, clinician, { caseId: rows[0]?.subject ?? "" });
  expect(last).toBe(Number(trail.rows[0]?.last));
});

it("adds after the answers what was told beside them: own words, allergies and each mark of the body map", async () => {
  const { id } = await sentCase("VS-008", {
    words: '=HYPERLINK("https://example.org")\nand my back hurts',
    allergies: "penicillin",
    bodyMap: [
      { region: "low-back", kind: "pain", intensity: 8 },
      { region: "buttock-left", kind: "pain" },
      { region: "saddle", kind: "numb" },
    ],
  });
  const clinician = await world.staff(id, ["clinician"]);
  const { lines } = await world.act(exportCases, clinician, { what: "answers" });
  const reference = lines[0]?.[0] ?? "";
  const beside = lines.slice(Object.keys(workedAnswers("VS-008")).length);
  expect(beside).toEqual([
    [
      reference,
      "words",
      "In the patient's own words",
      '=HYPERLINK("https://example.org")\nand my back hurts',
    ],
    [reference, "allergies", "Allergies, in the patient's own words", "penicillin"],
    [reference, "body-map", "Body map: Low back", "pain 8 of 10"],
    [reference, "body-map", "Body map: Left buttock", "pain"],
    [reference, "body-map", "Body map: Between the legs", "numb"],
  ]);
  // No spreadsheet runs what a patient wrote.
  expect(csvLine(beside[0] ?? [])).toContain(`"'=HYPERLINK(""https://example.org"")\nand my back hurts"`);
});

it("adds since when each sign is there that is not denied, by the clinic's calendar", async () => {
  const { id } = await sentCase("VS-008", {
    symptomStarts: {
      "saddle-numbness": "days-2-7",
      "urine-cannot-start": "longer",
      "bowel-leak-new": "today",
    },
  });
  const clinician = await world.staff(id, ["clinician"]);
  const { lines } = await world.act(exportCases, clinician, { what: "answers" });
  const starts = lines.filter(([, question]) => question === "sign-start");
  expect(starts.map(([, , words, days]) => [words, days])).toEqual([
    [expect.stringMatching(/^Since when: /), "2026-02-15 or before"],
    [expect.stringMatching(/^Since when: /), "2026-02-23 to 2026-02-28"],
  ]);
});

it("is refused to the front desk, which reads no answers", async () => {
  const { id } = await world.clinic();
  const desk = await world.staff(id, ["front-desk"]);
  expect((await refusal(world.act(exportCases, desk, { what: "queue" }))).code).toBe("forbidden");
});
