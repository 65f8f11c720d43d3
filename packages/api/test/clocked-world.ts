import { randomUUID } from "node:crypto";
import { addMinutes } from "@preamble/booking/wall-time";
import { withClinic } from "@preamble/db/client";
import { cases, message } from "@preamble/db/schema";
import { asc, eq } from "drizzle-orm";
import { escalateCase } from "../src/cases/escalate-case.ts";
import { raiseEmergency } from "../src/intake/raise-emergency.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { monday, openWorld, workedAnswers } from "./world.ts";

/** VS-008 is an emergency, VS-016 a same-day case (docs/clinical/vignettes.jsonl). */
export const [emergency, sameDay] = [workedAnswers("VS-008"), workedAnswers("VS-016")];

/** A world whose clocks are run by hand: what is left for the worker is read, and done at a minute of choice. */
export async function openClockedWorld() {
  const world = await openWorld();
  const later = (minutes: number) => ({ ...world.services, now: () => addMinutes(monday, minutes) });

  async function clinicWithPhoneList() {
    const home = await world.clinic();
    await world.owner.query("update clinic set phone_list = $2 where id = $1", [
      home.id,
      JSON.stringify([{ name: "Dr Demo", phone: "+1 843 555 0199", email: "demo@example.org" }]),
    ]);
    return home;
  }

  async function raisedCase(answers = emergency) {
    const { id: clinicId, visitor } = await clinicWithPhoneList();
    const { intakeId, actor } = await world.patient(visitor, answers);
    if (answers === emergency) await world.act(raiseEmergency, actor, { intakeId });
    else await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    const row = await caseOf(clinicId);
    return { clinicId, row, actor, intakeId };
  }

  async function caseOf(clinicId: string) {
    const [row] = await withClinic(world.database, clinicId, (tx) =>
      tx.select().from(cases).where(eq(cases.clinicId, clinicId)),
    );
    if (!row) throw new Error("There is no case.");
    return row;
  }

  const mailOf = (clinicId: string) =>
    withClinic(world.database, clinicId, (tx) =>
      tx.select().from(message).where(eq(message.kind, "escalation")).orderBy(asc(message.createdAt)),
    );

  const jobsOf = async (name: string, clinicId: string) =>
    (
      await world.owner.query<{ data: Record<string, unknown>; at: Date; seconds: number }>(
        `select data, start_after as at, extract(epoch from start_after - created_on)::float as seconds from pgboss.job
         where name = $1 and data->>'clinicId' = $2 order by created_on`,
        [name, clinicId],
      )
    ).rows;

  const escalate = (clinicId: string, row: { id: string; dueAt: Date }, step: number, minutes: number) =>
    world.act(
      escalateCase,
      { kind: "system", clinicId },
      { caseId: row.id, dueAt: row.dueAt.toISOString(), step },
      later(minutes),
    );

  return { ...world, later, clinicWithPhoneList, raisedCase, caseOf, mailOf, jobsOf, escalate };
}
