import { randomUUID } from "node:crypto";
import { recheckVisit } from "@preamble/api/appointments/recheck-visit";
import { getCase } from "@preamble/api/cases/get-case";
import { listCases } from "@preamble/api/cases/list-cases";
import { submitIntake } from "@preamble/api/intake/submit-intake";
import { addMinutes } from "@preamble/booking/wall-time";
import { composeCaseSummary } from "@preamble/documents/case-summary/compose";
import { composeReferralLetter } from "@preamble/documents/referral-letter/compose";
import type { Answers } from "@preamble/domain/answers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { monday, openWorld, workedAnswers } from "../../../packages/api/test/world.ts";
import { caseRecord } from "./case-record.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const routine = workedAnswers("VS-069");

/** A form sent on Monday at 10:00, and what its papers say at a time. */
async function sentForm(answers: Answers = routine) {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, answers);
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const clinician = await world.staff(id, ["clinician"]);
  const at = (now: Date) => ({ ...world.services, now: () => now });
  const papers = async (now: Date) => {
    const [row] = (await world.act(listCases, clinician, {}, at(now))).rows;
    const found = await world.act(getCase, clinician, { caseId: row?.id }, at(now));
    const record = caseRecord(found);
    const summary = composeCaseSummary(record, { renderedAt: now, links: null }, () => true);
    const addressed = { ...record, clinic: found.clinic, addressee: "emergency-department" } as const;
    const letter = composeReferralLetter(addressed, { renderedAt: now, verify: "" }, () => true);
    return { summary, letter };
  };
  return { actor, at, papers };
}

const worse = {
  "bladder-bowel-saddle": "yes",
  "legs-or-walking": "no",
  "fever-chest-or-worse": "no",
} as const;
const noWorse = { ...worse, "bladder-bowel-saddle": "no" } as const;

it("summary and letter say that the patient may be worse, also once they said that they are no worse", async () => {
  const { actor, at, papers } = await sentForm();
  await world.act(recheckVisit, actor, { recheck: worse }, at(addMinutes(monday, 60)));
  const saidWorse = expect.stringMatching(
    /^Said apart from the form, Mon 2 Mar 2026, 11:00 \(New York\): new change of bladder, bowel or saddle YES; .* To be called by /,
  );
  const { summary, letter } = await papers(addMinutes(monday, 61));
  expect(summary.rechecks).toEqual([saidWorse]);
  expect(letter.rechecks).toEqual([saidWorse]);
  await world.act(recheckVisit, actor, { recheck: noWorse }, at(addMinutes(monday, 90)));
  expect((await papers(addMinutes(monday, 91))).summary.rechecks).toEqual([
    expect.stringMatching(/, 11:30 \(New York\): new change of bladder, bowel or saddle no; /),
    saidWorse,
  ]);
});
