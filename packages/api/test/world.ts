import { randomUUID } from "node:crypto";
import { hashPassword } from "@preamble/auth/password";
import type { Actor, StaffRole } from "@preamble/db/actor";
import { applicationRole, withClinic } from "@preamble/db/client";
import { jobSender, sendingBoss } from "@preamble/db/jobs";
import { intake, location, slot, staffMember } from "@preamble/db/schema";
import type { Answers } from "@preamble/domain/answers";
import { eq } from "drizzle-orm";
import { insertClinic, week } from "../../db/test/clinic.ts";
import { testDatabase } from "../../db/test/database.ts";
import { tenantTables } from "../../db/test/tenant-rows.ts";
import type { Services, Verb } from "../src/define-verb.ts";
import { VerbError } from "../src/errors.ts";
import { saveContact } from "../src/intake/save-contact.ts";
import { startIntake } from "../src/intake/start-intake.ts";
import { saveAnswers } from "../src/intake/save-answers.ts";
import type { z } from "zod";

/** Monday 2 March 2026, 10:00 in New York: the test clinic is open. */
export const monday = new Date("2026-03-02T15:00:00Z");

export { workedAnswers } from "@preamble/domain/testing/worked-cases";

/** How every member of these clinics signs in, and what the next authenticator was given that each has begun. */
export const memberPassword = "a long enough password";
export const memberTotpSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
export const nextTotpSecret = "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK";
const memberPasswordHash = hashPassword(memberPassword);

/** A database of its own with clinics to make. */
export async function openWorld() {
  const database = await testDatabase();
  const boss = sendingBoss(database.ownerUrl, applicationRole);
  // It looks at its queues from time to time, and tries again where the machine is too busy to connect.
  boss.on("error", () => {});
  await boss.start();
  const services: Services = { database, jobs: jobSender(boss), now: () => monday };
  const act = <Input extends z.ZodType, Output>(
    verb: Verb<Input, Output>,
    actor: Actor,
    input: unknown,
    under: Services = services,
  ) => verb.execute(under, { actor, requestId: "test", issueSession: () => {} }, input);

  async function clinic() {
    const { id } = await insertClinic(database.superuser);
    const visitor: Actor = { kind: "visitor", clinicId: id };
    return { id, visitor };
  }

  async function staff(clinicId: string, roles: StaffRole[]): Promise<Extract<Actor, { kind: "staff" }>> {
    const staffMemberId = randomUUID();
    await withClinic(database, clinicId, async (tx) =>
      tx.insert(staffMember).values({
        clinicId,
        id: staffMemberId,
        email: `${staffMemberId}@example.org`,
        name: "Demo Person",
        title: "Physician",
        roles,
        passwordHash: await memberPasswordHash,
        totpSecret: memberTotpSecret,
        nextTotpSecret,
      }),
    );
    return { kind: "staff", clinicId, sessionId: randomUUID(), staffMemberId, name: "Demo Person", roles };
  }

  /** A patient on the form: contact given, these answers saved. */
  async function patient(visitor: Actor, answers: Answers, name: string = contact.name) {
    const { intakeId } = await act(startIntake, visitor, { language: "en" });
    const [row] = await withClinic(database, visitor.clinicId, (tx) =>
      tx.select({ hash: intake.protocolHash }).from(intake).where(eq(intake.id, intakeId)),
    );
    const actor: Extract<Actor, { kind: "patient" }> = {
      kind: "patient",
      clinicId: visitor.clinicId,
      sessionId: randomUUID(),
      intakeId,
    };
    await act(saveContact, actor, { intakeId, contact: { ...contact, name } });
    const events = Object.entries(answers).map(([questionId, value]) => event(questionId, value));
    if (events.length > 0) await act(saveAnswers, actor, { intakeId, events });
    return { intakeId, actor, protocolHash: row?.hash };
  }

  /** One urgent check and one new visit tomorrow, for a clinician of their own. */
  async function slots(clinicId: string) {
    const { staffMemberId } = await staff(clinicId, ["clinician"]);
    return withClinic(database, clinicId, async (tx) => {
      const [place] = await tx
        .insert(location)
        .values({ clinicId, name: "Harbor Street", hours: week })
        .returning({ id: location.id });
      return tx
        .insert(slot)
        .values(
          (["2026-03-04T15:00:00Z", "2026-03-04T16:00:00Z"] as const).map((startsAt, index) => ({
            clinicId,
            locationId: place?.id ?? "",
            staffMemberId,
            visitType: index === 0 ? ("new-visit" as const) : ("video-call" as const),
            startsAt: new Date(startsAt),
            endsAt: new Date(new Date(startsAt).getTime() + (index === 0 ? 45 : 20) * 60_000),
            timeZone: "America/New_York",
            rule: "test",
          })),
        )
        .returning();
    });
  }

  const tables = (await tenantTables(database.superuser)).map(({ name }) => name);

  return {
    database,
    tables,
    services,
    owner: database.superuser,
    act,
    clinic,
    staff,
    patient,
    slots,
    async close() {
      await boss.stop({ graceful: false });
      await database.drop();
    },
  };
}

export const contact = {
  filler: { kind: "self" },
  name: "Łukasz Żółć-Nguyễn",
  phone: "+1 843 555 0101",
  language: "en",
  interpreterWanted: false,
  voicemailOk: true,
  textOk: true,
  safeToCall: true,
  careConsentVersion: "1",
} as const;

export const event = (questionId: string, value: unknown) => ({
  eventId: randomUUID(),
  questionId,
  value,
  source: "tick",
  deviceId: randomUUID(),
  deviceAt: monday,
});

/** The code that a verb refuses with; "done" when it does not. */
export async function refusal(
  attempt: Promise<unknown>,
): Promise<{ code: string; reasons: readonly string[] }> {
  try {
    await attempt;
    return { code: "done", reasons: [] };
  } catch (error) {
    if (error instanceof VerbError) return { code: error.code, reasons: error.reasons };
    throw error;
  }
}
