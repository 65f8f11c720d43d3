import { randomUUID } from "node:crypto";
import type { Actor, Role } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { cases, message } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import type { Ids, Rule } from "./verb-policy.ts";
import { type openWorld, workedAnswers } from "./world.ts";

type World = Awaited<ReturnType<typeof openWorld>>;

export type Scene = {
  readonly clinicId: string;
  readonly ids: Ids;
  readonly patient: Actor;
  readonly name: string;
};

/** A routine patient (VS-069) at a stage, with a free slot and a message to send in the same clinic. */
export async function setScene(world: World, visitor: Actor, stage: Rule["stage"]): Promise<Scene> {
  const { clinicId } = visitor;
  const name = `Canary ${randomUUID()}`;
  const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"), name);
  const [free, taken] = await world.slots(clinicId);
  const messageId = randomUUID();
  await withClinic(world.database, clinicId, (tx) =>
    tx.insert(message).values({
      clinicId,
      id: messageId,
      kind: "emergency-alert",
      recipient: "oncall@example.org",
      subject: "A case needs a person now",
      body: "Open the queue to see it.",
    }),
  );
  if (stage !== "open") await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
  if (stage === "booked") {
    await world.act(bookAppointment, actor, { slotId: taken?.id, bookingKey: randomUUID() });
  }
  const [row] = await withClinic(world.database, clinicId, (tx) =>
    tx.select({ id: cases.id }).from(cases).where(eq(cases.intakeId, intakeId)),
  );
  const ids = { intakeId, caseId: row?.id ?? randomUUID(), slotId: free?.id ?? "", messageId };
  return { clinicId, ids, patient: actor, name };
}

const tableOf = { intakeId: "intake", caseId: "case", slotId: "slot", messageId: "message" } as const;

/** Deletes what the ids name, past the foreign keys that would forbid it. */
export async function deleteAll(world: World, { ids }: Scene): Promise<void> {
  await world.owner.query("set session_replication_role = replica");
  for (const target of ["intakeId", "caseId", "slotId", "messageId"] as const) {
    await world.owner.query(`delete from "${tableOf[target]}" where id = $1`, [ids[target]]);
  }
  await world.owner.query("set session_replication_role = origin");
}

/** Someone of a role in the clinic of a scene; the patient is the scene's own. */
export async function actorOf(world: World, role: Role, scene: Scene): Promise<Actor> {
  const { clinicId } = scene;
  switch (role) {
    case "visitor":
    case "system":
      return { kind: role, clinicId };
    case "patient":
      return scene.patient;
    case "front-desk":
    case "clinician":
    case "clinic-admin":
    case "auditor":
      return world.staff(clinicId, [role]);
  }
}

/**
 * Every row of every tenant table and every job, of one clinic or of all, as one digest. A version of a row
 * is told by its place and the transaction that wrote it, so that a write of the same values shows as well.
 */
export async function digest(world: World, clinicId?: string): Promise<string> {
  const parts = world.tables.map(
    (name) =>
      `select '${name}' || ctid || xmin as version from "${name}" where $1::uuid is null or clinic_id = $1`,
  );
  const { rows } = await world.owner.query<{ digest: string }>(
    `select count(*) || ' ' || sum(hashtextextended(version, 0)) as digest from (
       ${parts.join(" union all ")}
       union all select 'job' || ctid || xmin from pgboss.job
         where $1::uuid is null or data->>'clinicId' = $1::text) as everything`,
    [clinicId ?? null],
  );
  return rows[0]?.digest ?? "";
}
