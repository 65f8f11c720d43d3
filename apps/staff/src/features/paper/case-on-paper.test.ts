import { randomUUID } from "node:crypto";
import { recheckVisit } from "@preamble/api/appointments/recheck-visit";
import { getCase } from "@preamble/api/cases/get-case";
import { listCases } from "@preamble/api/cases/list-cases";
import { logCall } from "@preamble/api/cases/log-call";
import { answerAgain } from "@preamble/api/intake/answer-again";
import { reviewCase } from "@preamble/api/cases/review-case";
import { annotate } from "@preamble/api/intake/annotate";
import { raiseEmergency } from "@preamble/api/intake/raise-emergency";
import { saveAnswers } from "@preamble/api/intake/save-answers";
import { saveContact } from "@preamble/api/intake/save-contact";
import { startIntake } from "@preamble/api/intake/start-intake";
import { submitIntake } from "@preamble/api/intake/submit-intake";
import { addMinutes } from "@preamble/booking/wall-time";
import { withClinic } from "@preamble/db/client";
import { patient } from "@preamble/db/schema";
import { composeCaseSummary } from "@preamble/documents/case-summary/compose";
import { composeReferralLetter } from "@preamble/documents/referral-letter/compose";
import type { Annotations } from "@preamble/domain/annotations";
import { type Answers, UNSURE } from "@preamble/domain/answers";
import { painRegions } from "@preamble/domain/content/options/body-regions";
import { authoredContent } from "@preamble/domain/content/protocol-content";
import { afterAll, beforeAll, expect, it } from "vitest";
import { contact, event, monday, openWorld, workedAnswers } from "../../../../../packages/api/test/world.ts";
import { caseRecord } from "./case-record.ts";
import { withNotDenied } from "./earlier-facts.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const routine = workedAnswers("VS-069");

/** A form filled in on Monday at 10:00 and sent then or later, and what its papers say at a time. */
async function sentForm(answers: Answers = routine, notes?: Annotations, sentAt = monday) {
  const { id, visitor } = await world.clinic();
  const { intakeId, actor } = await world.patient(visitor, answers);
  if (notes) await world.act(annotate, actor, { intakeId, notes });
  const at = (now: Date) => ({ ...world.services, now: () => now });
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() }, at(sentAt));
  const clinician = await world.staff(id, ["clinician"]);
  const papers = async (now: Date) => {
    const [row] = (await world.act(listCases, clinician, {}, at(now))).rows;
    const found = await world.act(getCase, clinician, { caseId: row?.id }, at(now));
    const record = caseRecord(found, { allAnswers: true });
    const summary = composeCaseSummary(record, { renderedAt: now, links: null }, () => true);
    const addressed = { ...record, clinic: found.clinic, addressee: "emergency-department" } as const;
    const letter = composeReferralLetter(addressed, { renderedAt: now, verify: "" }, () => true);
    return { found, record, summary, letter };
  };
  return { id, clinician, actor, at, papers };
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
    /^Said apart from the form, Mon 2 Mar 2026, 11:00 \(New York\): new change of bladder, bowel or private area YES; .* To be called by /,
  );
  const { summary, letter } = await papers(addMinutes(monday, 61));
  expect(summary.rechecks).toEqual([saidWorse]);
  expect(letter.rechecks).toEqual([saidWorse]);
  await world.act(recheckVisit, actor, { recheck: noWorse }, at(addMinutes(monday, 90)));
  expect((await papers(addMinutes(monday, 91))).summary.rechecks).toEqual([
    expect.stringMatching(/, 11:30 \(New York\): new change of bladder, bowel or private area no; /),
    expect.stringMatching(/new change of bladder, bowel or private area YES; .* The clinic was to call by /),
  ]);
});

it("a call that was promised is not on paper once it was made", async () => {
  const { clinician, actor, at, papers } = await sentForm();
  await world.act(recheckVisit, actor, { recheck: worse }, at(addMinutes(monday, 60)));
  const called = addMinutes(monday, 65);
  const { found } = await papers(called);
  const logged = { contact: "patient", outcome: "reached" };
  await world.act(logCall, clinician, { caseId: found.id, callId: randomUUID(), logged }, at(called));
  const { summary, letter } = await papers(addMinutes(monday, 66));
  for (const { rechecks } of [summary, letter])
    expect(rechecks).toEqual([expect.stringMatching(/fever, chest pain, passing out or much worse no\.$/)]);
});

it("of who may not be called the call to the emergency contact is on paper, until a clinician decided", async () => {
  const { id, clinician, actor, at, papers } = await sentForm();
  await withClinic(world.database, id, (tx) => tx.update(patient).set({ safeToCall: false }));
  await world.act(recheckVisit, actor, { recheck: worse }, at(addMinutes(monday, 60)));
  const decided = addMinutes(monday, 62);
  const { found, summary } = await papers(decided);
  expect(summary.rechecks).toEqual([
    expect.stringMatching(/ The emergency contact is to be called by Mon 2 Mar 2026, 11:15 \(New York\)\.$/),
  ]);
  expect((await papers(addMinutes(monday, 80))).letter.rechecks).toEqual([
    expect.stringMatching(/ The emergency contact was to be called by /),
  ]);
  const logged = { contact: "patient", outcome: "no-welfare-check", reason: "Seen in the hospital." };
  await world.act(logCall, clinician, { caseId: found.id, callId: randomUUID(), logged }, at(decided));
  expect((await papers(addMinutes(monday, 80))).summary.rechecks).toEqual([
    expect.stringMatching(/fever, chest pain, passing out or much worse no\.$/),
  ]);
});

const saddle = { ...routine, "saddle-numbness": true, "pelvic-change-onset": "within-14-days" };

it("dates are those of the calendar, whenever it is printed, and what began since stands below the sending", async () => {
  const { actor, at, papers } = await sentForm(saddle, { symptomStarts: { "saddle-numbness": "yesterday" } });
  const { intakeId } = actor;
  const thursday = addMinutes(monday, 3 * 24 * 60);
  const leak = { ...event("urine-leak-new", true), deviceAt: thursday };
  const symptomStarts = { "urine-leak-new": "days-2-7" };
  await world.act(answerAgain, actor, { intakeId, answers: [leak], symptomStarts }, at(thursday));
  const { summary } = await papers(addMinutes(monday, 14 * 24 * 60));
  const timeline = summary.picture.beside.find(({ heading }) => heading === "Timeline")?.lines ?? [];
  expect(timeline.slice(-4)).toEqual([
    "Sun 1 Mar 2026: saddle numbness",
    "Mon 2 Mar 2026, 10:00 (New York): sent",
    "Thu 26 Feb 2026 to Tue 3 Mar 2026: new urine leak",
    "Thu 5 Mar 2026, 10:00 (New York): answers told again by the patient",
  ]);
});

it("story and timeline count the pain from the day on which its length was told, whenever the form was sent", async () => {
  const sentAt = addMinutes(monday, 10 * 24 * 60);
  const { papers } = await sentForm({ ...routine, "symptom-duration-days": 21 }, undefined, sentAt);
  const { summary, letter } = await papers(sentAt);
  for (const { story } of [summary, letter]) expect(story).toContain(" when told; 31 days by now, ");
  const timeline = summary.picture.beside.find(({ heading }) => heading === "Timeline")?.lines ?? [];
  expect(timeline).toContainEqual(expect.stringMatching(/^about Mon 9 Feb 2026: pain began/));
});

const tuesday = addMinutes(monday, 24 * 60);
const numbSince = [event("saddle-numbness", true), event("pelvic-change-onset", "within-14-days")];

/** Another form of the same patient, which raises its emergency and is never sent. */
async function formOfTuesday(
  actor: Awaited<ReturnType<typeof sentForm>>["actor"],
  at: Awaited<ReturnType<typeof sentForm>>["at"],
  events: readonly ReturnType<typeof event>[],
) {
  const from = { language: "en", from: actor.intakeId };
  const { intakeId } = await world.act(startIntake, actor, from, at(tuesday));
  const again = { ...actor, intakeId };
  await world.act(saveContact, again, { intakeId, contact }, at(tuesday));
  await world.act(saveAnswers, again, { intakeId, events }, at(tuesday));
  await world.act(raiseEmergency, again, { intakeId }, at(tuesday));
}

it("a second form that has not come to medicines and allergies does not make them unknown", async () => {
  const told = { ...routine, medications: ["anticoagulant"] };
  const { actor, at, papers } = await sentForm(told, { allergies: "penicillin" });
  await formOfTuesday(actor, at, numbSince);
  const { summary, letter } = await papers(tuesday);
  for (const { keyFacts } of [summary, letter]) {
    const said = Object.fromEntries(keyFacts.map(({ label, state }) => [label, state]));
    expect(said["Blood thinner"]).toBe("YES (earlier form, Mon 2 Mar 2026)");
    expect(said["Allergies"]).toBe("penicillin (earlier form, Mon 2 Mar 2026)");
  }
  expect(letter.history).toContain("Medicines: Blood thinner");
  expect(letter.history).toContain("(earlier form, Mon 2 Mar 2026)");
});

it("the no of a second form and the yes of the first both stand, where a part of a fact is answered", async () => {
  // VS-028 has one leg that is weaker each day, and no foot drop.
  const { actor, at, papers } = await sentForm(workedAnswers("VS-028"));
  await formOfTuesday(actor, at, [...numbSince, event("leg-weakness", false)]);
  const { summary, letter } = await papers(tuesday);
  for (const { keyFacts } of [summary, letter]) {
    expect(keyFacts.find(({ label }) => label === "Leg strength")).toMatchObject({
      state: expect.stringMatching(
        /^weakness no; foot drop NOT ASKED; earlier form, Mon 2 Mar 2026: weakness YES; one leg; foot drop no; worse$/,
      ),
      emphasis: "yes",
    });
  }
});

it("a sign of the first form that a second one has not come to stands beside what is not asked, on both papers and where staff read what to ask", async () => {
  const first = {
    ...routine,
    "urine-cannot-start": true,
    "pelvic-change-onset": "within-14-days",
    "bowel-leak-new": UNSURE,
    "urine-leak-new": false,
  };
  const { actor, at, papers } = await sentForm(first);
  await formOfTuesday(actor, at, numbSince);
  const { found, summary, letter } = await papers(tuesday);
  for (const { caudaEquina } of [summary, letter]) {
    const said = (label: string) => caudaEquina.find((line) => line.label === label);
    expect(said("Saddle numbness")).toMatchObject({ state: "YES", emphasis: "yes" });
    expect(said("Hard to pass urine")).toMatchObject({
      state: "NOT ASKED; earlier form, Mon 2 Mar 2026: YES",
      emphasis: "yes",
    });
    expect(said("Bowel leak")).toMatchObject({
      state: "NOT ASKED; earlier form, Mon 2 Mar 2026: NOT SURE",
      emphasis: "not-sure",
    });
    expect(said("New urine leak")).toMatchObject({ state: "NOT ASKED", emphasis: "not-asked" });
  }
  const open = withNotDenied(found, found.missing).map(({ questionId, value }) => [questionId, value]);
  expect(open).toContainEqual(["urine-cannot-start", "not answered; earlier form, Mon 2 Mar 2026: yes"]);
  expect(open).toContainEqual(["urine-leak-new", "not answered"]);
});

it("what a form ended before is not said to be left open by the patient, nor what is never asked", async () => {
  const idsOf = (wanted: string) =>
    authoredContent.pages
      .filter(({ stage }) => stage === wanted)
      .flatMap(({ items }) => items.map(({ questionId }) => questionId));
  const safety = ["age-years", ...idsOf("S")];
  const ended = Object.fromEntries(Object.entries(saddle).filter(([id]) => safety.includes(id)));
  const { open } = (await (await sentForm({ ...ended, "urine-cola": false })).papers(monday)).record;
  const water = "How much water do you drink a day (litres)?";
  const goals = "Patient-chosen activities score (PSFS average, 0–10)";
  expect(open.notReached).toContain(water);
  expect(open.notAnswered).not.toContain(water);
  expect(open.notEnabled).toContain(goals);
  expect(open.notAnswered).not.toContain(goals);
  // Sent whole, the form was left open where nothing stands.
  const { "dry-mouth": _mouth, ...whole }: Answers = saddle;
  const left = (await (await sentForm(whole)).papers(monday)).record.open;
  expect(left.notAnswered).toContain("Is your mouth dry?");
  expect(left.notReached).not.toContain("Is your mouth dry?");
});

it("summary and letter say who raised the level and why", async () => {
  const { clinician, papers } = await sentForm();
  const { found } = await papers(monday);
  const signed = { caseId: found.id, version: found.version, level: "same-day", reason: "Sounded unwell." };
  await world.act(reviewCase, clinician, signed);
  const { summary, letter } = await papers(addMinutes(monday, 5));
  const said =
    "Reviewed by Demo Person, Mon 2 Mar 2026, 10:00 (New York): Routine to Same day: “Sounded unwell.”";
  expect(summary.reasonNotes).toContain(said);
  expect(letter.verdict).toContain(said);
});

it("every answer has each place that is marked, and how strong its pain is", async () => {
  const { regions } = routine["pain-regions"] as { regions: string[] };
  const numb = Object.keys(painRegions)
    .filter((region) => !regions.includes(region))
    .slice(0, 9);
  const bodyMap = [
    ...numb.map((region) => ({ region, kind: "numb" as const })),
    { region: "low-back", kind: "pain" as const, intensity: 8 },
  ];
  const { papers } = await sentForm(routine, { bodyMap });
  const rows = (await papers(monday)).summary.appendix?.rows ?? [];
  const said = Object.fromEntries(rows.map(({ question, answer }) => [question, answer]));
  expect(said["Marked as numb"]?.split("; ")).toHaveLength(9);
  for (const region of numb) expect(said["Marked as numb"]).toContain(painRegions[region]?.en);
  expect(said["Marked as pain"]).toContain(`${painRegions["low-back"]?.en} 8/10`);
});

it("each place of the pain stands in the story, and what is marked on both papers", async () => {
  const regions = ["low-back", "buttock-right", "thigh-right", "lower-leg-right", "foot-right"];
  const bodyMap = [
    { region: "low-back", kind: "pain" as const, intensity: 8 },
    { region: "saddle", kind: "numb" as const },
  ];
  const { papers } = await sentForm({ ...routine, "pain-regions": { regions } }, { bodyMap });
  const { summary, letter } = await papers(monday);
  for (const { story } of [summary, letter])
    expect(story).toMatch(
      /^Pain in low back, right buttock, right thigh, right lower leg and right foot, for /,
    );
  expect(letter.marks).toMatch(
    /^Marked on the body: Pain: Low back 8\/10; Right buttock; Right thigh; Right lower leg; Right foot  ·  Numb: Between the legs$/,
  );
});
