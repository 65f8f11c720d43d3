import { mostAnswers } from "@preamble/domain/form/most-answers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answerLate } from "../src/intake/answer-late.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { digest } from "./scene.ts";
import { event, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

/** A form that one more answer fills. */
async function nearlyFull() {
  const { visitor } = await world.clinic();
  const form = await world.patient(visitor, workedAnswers("VS-069"));
  await world.owner.query(
    `insert into answer_event (clinic_id, intake_id, event_id, question_id, value, source, actor_id, device_id,
       device_at, received_at, protocol_hash)
     select held.clinic_id, held.intake_id, gen_random_uuid(), question_id, value, source, actor_id, device_id,
       device_at, received_at, protocol_hash
     from (select * from answer_event where intake_id = $1 limit 1) held,
       generate_series(1, $2 - (select count(*) from answer_event where intake_id = $1))`,
    [form.intakeId, mostAnswers - 1],
  );
  return form;
}

it("refuses the answer that a full form has no room for, changes nothing, and still takes what it holds for a resend", async () => {
  const { intakeId, actor } = await nearlyFull();
  const save = (events: readonly unknown[]) => world.act(saveAnswers, actor, { intakeId, events });
  const last = event("fainted", true);
  await save([last]);
  const before = await digest(world);
  expect(await refusal(save([event("fainted", false)]))).toEqual({ code: "form_full", reasons: [] });
  expect(await digest(world)).toEqual(before);
  await save([last]);
});

it("refuses it of a form that was sent as well", async () => {
  const { intakeId, actor } = await nearlyFull();
  await world.act(submitIntake, actor, { intakeId, submissionKey: crypto.randomUUID() });
  const events = [event("fainted", true), event("cold-sweat", true)];
  const before = await digest(world);
  expect((await refusal(world.act(answerLate, actor, { intakeId, events }))).code).toBe("form_full");
  expect(await digest(world)).toEqual(before);
});
