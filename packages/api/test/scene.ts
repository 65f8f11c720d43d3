import { createHash, randomUUID } from "node:crypto";
import { hashSecret, newSecret } from "@preamble/auth/secret";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Actor, Role } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import {
  call,
  caseNote,
  cases,
  dayPlan,
  daysAway,
  document,
  invitation,
  message,
  review,
  savedView,
  session,
  task,
} from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { escalateCase } from "../src/cases/escalate-case.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { createResumeLink } from "../src/resume/create-resume-link.ts";
import type { Ids, Rule } from "./policy/rule.ts";
import { monday, type openWorld, workedAnswers } from "./world.ts";

/** What the authenticator app of the invited was given. */
export const invitedTotpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

/** A date that is planned by itself for the member of the scene. */
export const plannedDate = "2026-06-06";

/** What a clinician wrote of each case that was sent, in every field that takes their words. */
export const cliniciansWords = "canary words of a clinician";

type World = Awaited<ReturnType<typeof openWorld>>;

export type Scene = {
  readonly clinicId: string;
  readonly ids: Ids;
  readonly patient: Actor;
  readonly name: string;
};

/**
 * A routine patient (VS-069), or one who needs no visit (VS-003), at a stage, with a free slot, a message to send and a signed-in member in the
 * same clinic.
 */
export async function setScene(world: World, visitor: Actor, stage: Rule["stage"]): Promise<Scene> {
  const { clinicId } = visitor;
  const name = `Canary ${randomUUID()}`;
  const { intakeId, actor } = await world.patient(
    visitor,
    workedAnswers(stage === "self-care" ? "VS-003" : "VS-069"),
    name,
  );
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
  const bookingKey = randomUUID();
  // To be moved to: a time of the same kind.
  if (stage.startsWith("booked"))
    await world.owner.query("update slot set visit_type = 'video-call' where id = $1", [free?.id]);
  if (stage.startsWith("booked")) await world.act(bookAppointment, actor, { slotId: taken?.id, bookingKey });
  if (stage === "booked-today") {
    await world.owner.query("update appointment set starts_at = $2, ends_at = $3 where booking_key = $1", [
      bookingKey,
      addMinutes(monday, -5),
      addMinutes(monday, 15),
    ]);
  }
  const { rows: visits } = await world.owner.query<{ id: string }>(
    "select id from appointment where booking_key = $1",
    [bookingKey],
  );
  const [row] = await withClinic(world.database, clinicId, (tx) =>
    tx.select().from(cases).where(eq(cases.intakeId, intakeId)),
  );
  const taskId = randomUUID();
  if (row && stage === "booked") {
    await withClinic(world.database, clinicId, (tx) =>
      tx.insert(task).values({ clinicId, id: taskId, caseId: row.id, kind: "call-back", dueAt: monday }),
    );
  }
  const documentId = randomUUID();
  if (row && stage === "sent") {
    await withClinic(world.database, clinicId, (tx) =>
      tx.insert(document).values({
        clinicId,
        id: documentId,
        kind: "handout",
        sha256: createHash("sha256").update(documentId).digest("hex"),
        caseId: row.id,
        issuedAt: monday,
      }),
    );
  }
  const { staffMemberId, sessionId } = await world.staff(clinicId, ["clinician"]);
  await withClinic(world.database, clinicId, (tx) =>
    tx.insert(session).values({
      clinicId,
      id: sessionId,
      staffMemberId,
      secretHash: sessionId,
      createdAt: monday,
      lastSeenAt: monday,
      expiresAt: new Date(monday.getTime() + 12 * 3_600_000),
    }),
  );
  const reviewId = randomUUID();
  if (row && stage === "sent") {
    await writeCliniciansWords(world, row, staffMemberId);
    await withClinic(world.database, clinicId, (tx) =>
      tx.insert(review).values({
        clinicId,
        id: reviewId,
        caseId: row.id,
        triageId: row.triageId,
        staffMemberId,
        verdict: "agree",
        levelRank: row.levelRank,
        fromRank: row.levelRank,
        reason: cliniciansWords,
        signedAt: monday,
      }),
    );
  }
  const invitationToken = newSecret();
  const invitationId = randomUUID();
  await withClinic(world.database, clinicId, (tx) =>
    tx.insert(invitation).values({
      clinicId,
      id: invitationId,
      email: `${invitationId}@example.org`,
      name: "Demo Invited",
      title: "Nurse",
      roles: ["front-desk"],
      tokenHash: hashSecret(invitationToken),
      totpSecret: invitedTotpSecret,
      invitedBy: staffMemberId,
      expiresAt: addMinutes(monday, 60),
    }),
  );
  const viewId = randomUUID();
  await withClinic(world.database, clinicId, (tx) =>
    tx.insert(savedView).values({ clinicId, id: viewId, name: "Everything", filter: {} }),
  );
  const daysAwayId = randomUUID();
  await withClinic(world.database, clinicId, (tx) =>
    tx
      .insert(daysAway)
      .values({ clinicId, id: daysAwayId, staffMemberId, firstDay: "2026-06-01", lastDay: "2026-06-05" }),
  );
  await withClinic(world.database, clinicId, (tx) =>
    tx.insert(dayPlan).values({
      clinicId,
      staffMemberId,
      date: plannedDate,
      plan: { order: ["new-visit"], newVisitsKept: 0, spans: [], urgentOnly: false },
    }),
  );
  const { token, code } = await world.act(createResumeLink, actor, { intakeId });
  const link = { token, code };
  const ids = {
    intakeId,
    caseId: row?.id ?? randomUUID(),
    slotId: free?.id ?? "",
    appointmentId: visits[0]?.id ?? randomUUID(),
    bookingKey,
    messageId,
    documentId,
    sessionId,
    staffMemberId,
    taskId,
    locationId: free?.locationId ?? "",
    viewId,
    daysAwayId,
    reviewId,
    invitationId,
    invitationToken,
    link,
  };
  return { clinicId, ids, patient: actor, name };
}

/** A reason for a breach that another followed, one for that other, a note, and why a call settled nothing. */
async function writeCliniciansWords(
  world: World,
  { clinicId, id: caseId, dueAt }: typeof cases.$inferSelect,
  staffMemberId: string,
): Promise<void> {
  const explained = { breachedAt: addMinutes(dueAt, -1), breachReason: cliniciansWords };
  const own = eq(cases.id, caseId);
  await withClinic(world.database, clinicId, (tx) => tx.update(cases).set(explained).where(own));
  const system: Actor = { kind: "system", clinicId };
  const late = { ...world.services, now: () => dueAt };
  await world.act(escalateCase, system, { caseId, dueAt: dueAt.toISOString(), step: 3 }, late);
  await withClinic(world.database, clinicId, async (tx) => {
    await tx.update(cases).set({ breachReason: cliniciansWords }).where(own);
    const written = { clinicId, caseId, staffMemberId };
    await tx.insert(caseNote).values({ ...written, text: cliniciansWords });
    await tx.insert(call).values({ ...written, outcome: "no-welfare-check", reason: cliniciansWords });
  });
}

const tableOf = {
  appointmentId: "appointment",
  bookingKey: "appointment",
  intakeId: "intake",
  caseId: "case",
  slotId: "slot",
  messageId: "message",
  documentId: "document",
  sessionId: "session",
  staffMemberId: "staff_member",
  locationId: "location",
  taskId: "task",
  viewId: "saved_view",
  daysAwayId: "days_away",
  reviewId: "review",
  invitationId: "invitation",
} as const;
const targets = Object.keys(tableOf) as (keyof typeof tableOf)[];
const columnOf = (target: keyof typeof tableOf) => (target === "bookingKey" ? "booking_key" : "id");

/** Deletes what the ids name, past the foreign keys that would forbid it. */
export async function deleteAll(world: World, { ids }: Scene): Promise<void> {
  await world.owner.query("set session_replication_role = replica");
  for (const target of targets) {
    await world.owner.query(`delete from "${tableOf[target]}" where ${columnOf(target)} = $1`, [ids[target]]);
  }
  await world.owner.query("set session_replication_role = origin");
}

/** Someone of a role in the clinic of a scene; the patient and a member's session are the scene's own. */
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
      return signedIn(world, scene, await world.staff(clinicId, [role]));
  }
}

/** The member as the one whose session the scene's is. */
async function signedIn(
  world: World,
  { ids: { sessionId } }: Scene,
  member: Extract<Actor, { kind: "staff" }>,
): Promise<Actor> {
  await withClinic(world.database, member.clinicId, (tx) =>
    tx.update(session).set({ staffMemberId: member.staffMemberId }).where(eq(session.id, sessionId)),
  );
  return { ...member, sessionId };
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
