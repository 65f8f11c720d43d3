import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findDocument } from "../src/documents/find-document.ts";
import { getAppointmentLetter } from "../src/documents/get-appointment-letter.ts";
import { getHandout } from "../src/documents/get-handout.ts";
import { issueCopy } from "../src/documents/issue-copy.ts";
import { issueDocument } from "../src/documents/issue-document.ts";
import { verifyDocument } from "../src/documents/verify-document.ts";
import { settleVisit } from "../src/appointments/settle-visit.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { logCall } from "../src/cases/log-call.ts";
import { getResult } from "../src/intake/get-result.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { actorOf, type Scene, setScene } from "./scene.ts";
import { monday, openWorld, refusal, workedAnswers } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const kind = "clinical-summary";
const [hash, otherHash] = ["a".repeat(64), "b".repeat(64)];

async function issued(clinicId: string) {
  const { rows } = await world.owner.query(
    `select d.kind, d.sha256, d.case_id, d.staff_member_id,
       (select array_agg(e.details->>'sha256') from audit_event e
        where e.clinic_id = d.clinic_id and e.action = 'documents.issue') as trail
     from document d where d.clinic_id = $1 and d.staff_member_id is not null`,
    [clinicId],
  );
  return rows;
}

it("a file that is issued twice under one id is one document, whose hash is in table and trail", async () => {
  const { visitor, id } = await world.clinic();
  const { ids, ...scene } = await setScene(world, visitor, "sent");
  const clinician = await world.staff(id, ["clinician"]);
  const input = { caseId: ids.caseId, documentId: randomUUID(), kind, sha256: hash };
  await world.act(issueDocument, clinician, input);
  await world.act(issueDocument, clinician, input);
  expect(await issued(scene.clinicId)).toEqual([
    {
      kind: "clinical-summary",
      sha256: hash,
      case_id: ids.caseId,
      staff_member_id: clinician.staffMemberId,
      trail: [hash, hash],
    },
  ]);
});

it("another file under the id of an issued one is refused and changes nothing", async () => {
  const { visitor } = await world.clinic();
  const scene = await setScene(world, visitor, "sent");
  const clinician = await actorOf(world, "clinician", scene);
  const input = { caseId: scene.ids.caseId, documentId: randomUUID(), kind };
  await world.act(issueDocument, clinician, { ...input, sha256: hash });
  const before = await issued(scene.clinicId);
  const second = world.act(issueDocument, clinician, { ...input, sha256: otherHash });
  expect((await refusal(second)).code).toBe("conflict");
  expect(await issued(scene.clinicId)).toEqual(before);
});

it.each(["", "A".repeat(64), "a".repeat(63), `${hash}\n`])("%j is no hash", async (sha256) => {
  const { visitor } = await world.clinic();
  const scene = await setScene(world, visitor, "sent");
  const clinician = await actorOf(world, "clinician", scene);
  const input = { caseId: scene.ids.caseId, documentId: randomUUID(), kind, sha256 };
  expect((await refusal(world.act(issueDocument, clinician, input))).code).toBe("invalid_input");
  expect(await issued(scene.clinicId)).toEqual([]);
});

it("whoever holds a file learns when this clinic issued it, and nothing more; another clinic did not", async () => {
  const [{ visitor }, { visitor: elsewhere }] = [await world.clinic(), await world.clinic()];
  const scene = await setScene(world, visitor, "sent");
  const clinician = await actorOf(world, "clinician", scene);
  const { caseId } = scene.ids;
  const documentId = randomUUID();
  await world.act(issueDocument, clinician, { caseId, documentId, kind, sha256: hash });
  const issuedThen = { documentId, issuedAt: monday };
  expect(await world.act(verifyDocument, visitor, { sha256: hash })).toEqual(issuedThen);
  expect(await world.act(verifyDocument, visitor, { sha256: otherHash })).toBeNull();
  expect(await world.act(verifyDocument, elsewhere, { sha256: hash })).toBeNull();
});

it("one file of several cases is on record under each of them, and its pages have codes of their own", async () => {
  const { id, visitor } = await world.clinic();
  const scenes = [await setScene(world, visitor, "sent"), await setScene(world, visitor, "sent")];
  const clinician = await world.staff(id, ["clinician"]);
  const codes = scenes.map(() => randomUUID());
  for (const [index, { ids }] of scenes.entries()) {
    const documentId = codes[index]!;
    const page = { caseId: ids.caseId, documentId, kind: "day-summaries", sha256: hash };
    await world.act(issueDocument, clinician, page);
    expect(await world.act(findDocument, visitor, { documentId })).toEqual({ issuedAt: monday });
  }
  for (const documentId of codes) {
    const said = await world.act(verifyDocument, visitor, { sha256: hash, documentId });
    expect(said).toEqual({ documentId, issuedAt: monday });
  }
  const other = await world.act(verifyDocument, visitor, { sha256: hash, documentId: randomUUID() });
  expect(codes).toContain(other?.documentId);
  const { rows } = await world.owner.query(
    "select case_id from document where clinic_id = $1 and kind = 'day-summaries' and sha256 = $2",
    [id, hash],
  );
  expect(new Set(rows.map((row) => row.case_id))).toEqual(new Set(scenes.map(({ ids }) => ids.caseId)));
});

it("a code on a paper tells when this clinic issued it, and nothing more; it is no code of another clinic", async () => {
  const [{ visitor }, { visitor: elsewhere }] = [await world.clinic(), await world.clinic()];
  const scene = await setScene(world, visitor, "sent");
  const clinician = await actorOf(world, "clinician", scene);
  const documentId = randomUUID();
  await world.act(issueDocument, clinician, { caseId: scene.ids.caseId, documentId, kind, sha256: hash });
  expect(await world.act(findDocument, visitor, { documentId })).toEqual({ issuedAt: monday });
  const unknown = world.act(findDocument, visitor, { documentId: randomUUID() });
  expect((await refusal(unknown)).code).toBe("not_found");
  expect((await refusal(world.act(findDocument, elsewhere, { documentId }))).code).toBe("not_found");
});

it("a handout holds the visit and the advice that the patient reads, in their language", async () => {
  const { visitor } = await world.clinic();
  const scene = await setScene(world, visitor, "booked");
  const clinician = await actorOf(world, "clinician", scene);
  const paper = await world.act(getHandout, clinician, { caseId: scene.ids.caseId });
  const result = await world.act(getResult, scene.patient, { intakeId: scene.ids.intakeId });
  expect(paper).toMatchObject({ language: "en", name: scene.name, reference: result.reference });
  expect(paper.visit).toMatchObject({ place: "Harbor Street" });
  expect(paper.advice.length).toBeGreaterThanOrEqual(3);
  expect(paper.advice).toEqual(result.advice);
});

it.each([
  ["VS-028", "same-day"],
  ["VS-069", "routine"],
] as const)(
  "a handout without a visit holds how urgent it is and by when, as the patient reads it: %s",
  async (worked, level) => {
    const { id, visitor } = await world.clinic();
    const { actor, intakeId } = await world.patient(visitor, workedAnswers(worked));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    const clinician = await world.staff(id, ["clinician"]);
    const [row] = (await world.act(listCases, clinician, {})).rows;
    const paper = await world.act(getHandout, clinician, { caseId: row?.id });
    const { goesElsewhere, dueAt } = await world.act(getResult, actor, { intakeId });
    expect(paper).toMatchObject({ visit: null, standing: { level, raisedAt: monday, goesElsewhere, dueAt } });
  },
);

it("a handout says nothing of how soon to who came, was reached or is done with", async () => {
  const { visitor } = await world.clinic();
  const standingOf = async (scene: Scene) => {
    const clinician = await actorOf(world, "clinician", scene);
    const { standing, visit } = await world.act(getHandout, clinician, { caseId: scene.ids.caseId });
    return { standing, visit };
  };
  const nothing = { standing: null, visit: null };

  const came = await setScene(world, visitor, "booked-today");
  const seen = { appointmentId: came.ids.appointmentId, version: 0, outcome: "seen" };
  await world.act(settleVisit, await actorOf(world, "front-desk", came), seen);
  expect(await standingOf(came)).toEqual(nothing);

  const called = await setScene(world, visitor, "self-care");
  const { caseId } = called.ids;
  expect((await standingOf(called)).standing).toMatchObject({ level: "self-care" });
  const logged = { contact: "patient", outcome: "reached" };
  await world.act(logCall, await actorOf(world, "front-desk", called), {
    caseId,
    callId: randomUUID(),
    logged,
  });
  expect(await standingOf(called)).toEqual(nothing);
  await world.owner.query(`update "case" set status = 'closed' where id = $1`, [caseId]);
  expect(await standingOf(called)).toEqual(nothing);
});

it("an appointment letter holds the booked visit and nothing of why; the front desk may have it", async () => {
  const { visitor } = await world.clinic();
  const scene = await setScene(world, visitor, "booked");
  const { caseId } = scene.ids;
  const desk = await actorOf(world, "front-desk", scene);
  const letter = await world.act(getAppointmentLetter, desk, { caseId });
  expect(Object.keys(letter).toSorted()).toEqual([
    "called",
    "caseId",
    "clinic",
    "language",
    "name",
    "reference",
    "visit",
  ]);
  expect(letter).toMatchObject({ language: "en", name: scene.name, visit: { place: "Harbor Street" } });
  await world.act(issueDocument, desk, {
    caseId,
    documentId: randomUUID(),
    kind: "appointment-letter",
    sha256: hash,
  });
});

it("there is no letter where no visit is booked", async () => {
  const { visitor } = await world.clinic();
  const scene = await setScene(world, visitor, "sent");
  const desk = await actorOf(world, "front-desk", scene);
  const letter = world.act(getAppointmentLetter, desk, { caseId: scene.ids.caseId });
  expect((await refusal(letter)).code).toBe("conflict");
});

it("a visit that has begun is on no handout as one to come, and has no letter", async () => {
  const { visitor } = await world.clinic();
  const scene = await setScene(world, visitor, "booked");
  const { caseId } = scene.ids;
  const clinician = await actorOf(world, "clinician", scene);
  const { visit } = await world.act(getHandout, clinician, { caseId });
  const startsAt = visit?.startsAt ?? monday;
  const at = (now: Date) => ({ ...world.services, now: () => now });
  const before = at(new Date(startsAt.getTime() - 1));
  const begun = at(startsAt);
  expect((await world.act(getHandout, clinician, { caseId }, before)).visit).toEqual(visit);
  expect((await world.act(getAppointmentLetter, clinician, { caseId }, before)).visit).toEqual(visit);
  expect((await world.act(getHandout, clinician, { caseId }, begun)).visit).toBeNull();
  const letter = await refusal(world.act(getAppointmentLetter, clinician, { caseId }, begun));
  expect(letter).toMatchObject({ code: "conflict", reasons: ["not-booked"] });
});

it.each(["clinical-summary", "handout", "referral-letter", "day-summaries"])(
  "the front desk issues no %s",
  async (clinical) => {
    const { visitor } = await world.clinic();
    const scene = await setScene(world, visitor, "sent");
    const desk = await actorOf(world, "front-desk", scene);
    const input = { caseId: scene.ids.caseId, documentId: randomUUID(), kind: clinical, sha256: hash };
    expect((await refusal(world.act(issueDocument, desk, input))).code).toBe("forbidden");
    expect(await issued(scene.clinicId)).toEqual([]);
  },
);

it("an emergency has no handout: it is sent to help, not advised", async () => {
  const { id, visitor } = await world.clinic();
  const { actor, intakeId } = await world.patient(visitor, workedAnswers("VS-008"));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const clinician = await world.staff(id, ["clinician"]);
  const [row] = (await world.act(listCases, clinician, {})).rows;
  expect((await refusal(world.act(getHandout, clinician, { caseId: row?.id }))).code).toBe("conflict");
});

it("a patient's copy of their own sent form is on record under their case, taken by no member of staff", async () => {
  const { visitor } = await world.clinic();
  const { ids, patient, clinicId } = await setScene(world, visitor, "sent");
  const copy = { intakeId: ids.intakeId, documentId: randomUUID(), sha256: hash };
  await world.act(issueCopy, patient, copy);
  const { rows } = await world.owner.query(
    "select kind, sha256, case_id, staff_member_id from document where clinic_id = $1 and id <> $2",
    [clinicId, ids.documentId],
  );
  expect(rows).toEqual([{ kind: "form-copy", sha256: hash, case_id: ids.caseId, staff_member_id: null }]);
  expect(await world.act(verifyDocument, visitor, { sha256: hash })).toMatchObject({
    documentId: copy.documentId,
  });
});

it("a form that is not sent has no copy", async () => {
  const { visitor } = await world.clinic();
  const { ids, patient } = await setScene(world, visitor, "open");
  const copy = { intakeId: ids.intakeId, documentId: randomUUID(), sha256: hash };
  expect((await refusal(world.act(issueCopy, patient, copy))).code).toBe("not_found");
});
