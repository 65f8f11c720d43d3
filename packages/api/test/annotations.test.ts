import { randomUUID } from "node:crypto";
import { withClinic } from "@preamble/db/client";
import { annotationEvent } from "@preamble/db/schema";
import { asc } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getCase } from "../src/cases/get-case.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { annotate } from "../src/intake/annotate.ts";
import { exportFhir } from "../src/documents/export-fhir.ts";
import { getIntake } from "../src/intake/get-intake.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { actorOf, setScene } from "./scene.ts";
import { openWorld, refusal } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

it("keeps the body map and when each sign began, for the patient and on the case, beside the answers", async () => {
  const scene = await setScene(world, (await world.clinic()).visitor, "open");
  const { patient, ids } = scene;
  const { intakeId } = ids;
  const bodyMap = [
    { region: "low-back", kind: "pain", intensity: 6 },
    { region: "saddle", kind: "numb" },
  ];
  const symptomStarts = { "saddle-numbness": "days-2-7" };
  const before = await world.act(getIntake, patient, { intakeId });

  await world.act(annotate, patient, { intakeId, notes: { words: "A fall.", bodyMap: bodyMap.slice(1) } });
  await world.act(annotate, patient, { intakeId, notes: { bodyMap, symptomStarts } });

  const kept = { words: "A fall.", bodyMap, symptomStarts };
  const after = await world.act(getIntake, patient, { intakeId });
  expect(after.annotations).toEqual(kept);
  expect(after.answers).toEqual(before.answers);

  await world.act(submitIntake, patient, { intakeId, submissionKey: randomUUID() });
  const clinician = await actorOf(world, "clinician", scene);
  const { rows } = await world.act(listCases, clinician, {});
  const found = await world.act(getCase, clinician, { caseId: rows[0]?.id });
  expect(found.annotations).toEqual(kept);
  const out = await world.act(exportFhir, clinician, { caseId: rows[0]?.id });
  expect(out.form).toMatchObject({ retold: [], words: "A fall.", allergies: null, bodyMap });
});

it("lets the marks of two devices stand beside each other, place by place, and keeps each write", async () => {
  const scene = await setScene(world, (await world.clinic()).visitor, "open");
  const { patient, ids } = scene;
  const { intakeId } = ids;
  const write = (notes: unknown) => world.act(annotate, patient, { intakeId, notes });
  const numb = { region: "saddle", kind: "numb" };
  const pain = { region: "low-back", kind: "pain", intensity: 6 };
  const writes = [
    { words: "A fall.", bodyMap: [pain, { region: "neck", kind: "spasm" }] },
    { marks: { "numb saddle": numb }, symptomStarts: { "saddle-numbness": "today" } },
    // Of a device that has seen neither the numb mark nor its start.
    { marks: { "pain low-back": { ...pain, intensity: 8 }, "spasm neck": null } },
    { symptomStarts: { "bowel-leak-new": "yesterday", "urine-leak-new": "longer" } },
    { symptomStarts: { "urine-leak-new": null } },
  ];
  for (const notes of writes) await write(notes);

  expect((await world.act(getIntake, patient, { intakeId })).annotations).toEqual({
    words: "A fall.",
    bodyMap: [{ ...pain, intensity: 8 }, numb],
    symptomStarts: { "saddle-numbness": "today", "bowel-leak-new": "yesterday" },
  });
  const rows = await withClinic(world.database, patient.clinicId, (tx) =>
    tx.select({ notes: annotationEvent.notes }).from(annotationEvent).orderBy(asc(annotationEvent.sequence)),
  );
  expect(rows.map(({ notes }) => notes)).toEqual(writes);
  expect(await refusal(write({ marks: { "numb neck": numb } }))).toMatchObject({ code: "invalid_input" });
});

it("takes no words away where another device leaves the page blank, and knows that the page was left", async () => {
  const scene = await setScene(world, (await world.clinic()).visitor, "open");
  const { patient, ids } = scene;
  const { intakeId } = ids;
  const write = (notes: unknown) => world.act(annotate, patient, { intakeId, notes });
  const words = async () => (await world.act(getIntake, patient, { intakeId })).annotations.words;
  await write({ wordsLeftBlank: true });
  expect(await words()).toBe("");
  await write({ words: "A fall." });
  await write({ wordsLeftBlank: true });
  expect(await words()).toBe("A fall.");
  await write({ words: "" });
  expect(await words()).toBe("");
});

it("tells the clinician how long the pain has lasted in days, and as it was said", async () => {
  const scene = await setScene(world, (await world.clinic()).visitor, "open");
  const { patient, ids } = scene;
  const { intakeId } = ids;
  const event = {
    eventId: randomUUID(),
    questionId: "symptom-duration-days",
    value: 21,
    source: "tick",
    deviceId: randomUUID(),
    deviceAt: new Date().toISOString(),
  };
  await world.act(saveAnswers, patient, { intakeId, events: [event] });
  await world.act(annotate, patient, { intakeId, notes: { durationUnit: "weeks" } });
  await world.act(submitIntake, patient, { intakeId, submissionKey: randomUUID() });
  const clinician = await actorOf(world, "clinician", scene);
  const { rows } = await world.act(listCases, clinician, {});
  const { answers } = await world.act(getCase, clinician, { caseId: rows[0]?.id });
  const duration = answers.find(({ questionId }) => questionId === event.questionId);
  expect(duration?.value).toBe("about 3 weeks (21 days)");
});
