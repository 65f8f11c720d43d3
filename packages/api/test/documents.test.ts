import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findDocument } from "../src/documents/find-document.ts";
import { getHandout } from "../src/documents/get-handout.ts";
import { issueDocument } from "../src/documents/issue-document.ts";
import { verifyDocument } from "../src/documents/verify-document.ts";
import { listCases } from "../src/cases/list-cases.ts";
import { getResult } from "../src/intake/get-result.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { actorOf, setScene } from "./scene.ts";
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
     from document d where d.clinic_id = $1`,
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

it("a code on a paper tells when this clinic issued it, and nothing more; it is no code of another clinic", async () => {
  const [{ visitor }, { visitor: elsewhere }] = [await world.clinic(), await world.clinic()];
  const scene = await setScene(world, visitor, "sent");
  const clinician = await actorOf(world, "clinician", scene);
  const documentId = randomUUID();
  await world.act(issueDocument, clinician, { caseId: scene.ids.caseId, documentId, kind, sha256: hash });
  expect(await world.act(findDocument, visitor, { documentId })).toEqual({ issuedAt: monday });
  expect(await world.act(findDocument, visitor, { documentId: randomUUID() })).toBeNull();
  expect(await world.act(findDocument, elsewhere, { documentId })).toBeNull();
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

it("an emergency has no handout: it is sent to help, not advised", async () => {
  const { id, visitor } = await world.clinic();
  const { actor, intakeId } = await world.patient(visitor, workedAnswers("VS-008"));
  await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  const clinician = await world.staff(id, ["clinician"]);
  const [row] = (await world.act(listCases, clinician, {})).rows;
  expect((await refusal(world.act(getHandout, clinician, { caseId: row?.id }))).code).toBe("conflict");
});
