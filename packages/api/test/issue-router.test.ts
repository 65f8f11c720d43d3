import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callLimiter } from "../src/call-limiter.ts";
import { verifyDocument } from "../src/documents/verify-document.ts";
import { serveCall } from "../src/http/serve-call.ts";
import { issueRouter } from "../src/issue-router.ts";
import { patientRouter } from "../src/patient-router.ts";
import { staffRouter } from "../src/staff-router.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { actorOf, setScene } from "./scene.ts";
import { openWorld } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const sha256 = "f".repeat(64);
const verbs = ["documents.issueCopy", "documents.issue", "copy", "document"];
const apps = [
  ["patient", patientRouter, "patient"],
  ["staff", staffRouter, "front-desk"],
  ["staff", staffRouter, "clinician"],
] as const;

it.each(apps)(
  "nobody has a hash put on record over HTTP: the %s app has no such verb for whom it knows",
  async (door, router, role) => {
    const { visitor, id: slug } = await world.clinic();
    const scene = await setScene(world, visitor, "booked");
    const actor = await actorOf(world, role, scene);
    const { caseId, intakeId } = scene.ids;
    const inputs = [
      { intakeId, documentId: randomUUID(), sha256 },
      { caseId, documentId: randomUUID(), kind: "appointment-letter", sha256 },
    ];
    const quotas = { CALLS_PER_ADDRESS: 100, CALLS_PER_CLINIC: 100, STARTS_PER_ADDRESS: 100 };
    for (const verb of verbs) {
      for (const input of inputs) {
        const answer = await serveCall(
          new Request(`https://clinic.example/${slug}/api/trpc/${verb}`, {
            method: "POST",
            headers: {
              host: "clinic.example",
              origin: "https://clinic.example",
              "content-type": "application/json",
            },
            body: JSON.stringify(input),
          }),
          { slug, door },
          { ...world.services, limiter: callLimiter(world.database, quotas) },
          router,
          () =>
            Promise.resolve({
              services: world.services,
              call: { actor, requestId: "a-request", issueSession: () => {} },
              onFault: () => {},
            }),
        );
        expect([verb, answer.status]).toEqual([verb, 404]);
      }
    }
    expect(await world.act(verifyDocument, visitor, { sha256 })).toBeNull();
  },
);

it("the server puts on record what it has drawn, and in whose name is checked as of any verb", async () => {
  const { visitor } = await world.clinic();
  const scene = await setScene(world, visitor, "booked");
  const issuerFor = async (role: "patient" | "front-desk") =>
    createCallerFactory(issueRouter)({
      services: world.services,
      call: { actor: await actorOf(world, role, scene), requestId: "a-request", issueSession: () => {} },
      onFault: () => {},
    });
  const { caseId, intakeId } = scene.ids;
  const copy = { intakeId, documentId: randomUUID(), sha256 };
  const letter = { caseId, documentId: randomUUID(), kind: "appointment-letter", sha256 } as const;
  await expect((await issuerFor("front-desk")).copy(copy)).rejects.toThrow("forbidden");
  await expect((await issuerFor("patient")).document(letter)).rejects.toThrow("forbidden");
  expect(await world.act(verifyDocument, visitor, { sha256 })).toBeNull();
  await (await issuerFor("patient")).copy(copy);
  await (await issuerFor("front-desk")).document(letter);
  expect(await world.act(verifyDocument, visitor, { sha256 })).not.toBeNull();
});
