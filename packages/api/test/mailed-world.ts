import { randomUUID } from "node:crypto";
import { withClinic } from "@preamble/db/client";
import { message, patient } from "@preamble/db/schema";
import { and, asc, eq, like } from "drizzle-orm";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { openWorld, workedAnswers } from "./world.ts";

export const email = "noor+visit@example.org";
export const recheck = {
  "bladder-bowel-saddle": "no",
  "legs-or-walking": "no",
  "fever-chest-or-worse": "no",
};

/** A world of patients who are mailed about a visit that they booked. */
export async function openMailedWorld() {
  const world = await openWorld();

  /** A routine patient (VS-069) who booked Wednesday 10:00 in New York and may move to Thursday 10:00. */
  async function booked(address: string | undefined = email, language: "en" | "es" = "en") {
    const { id: clinicId, visitor } = await world.clinic();
    const [slot] = await world.slots(clinicId);
    await world.owner.query("update location set name = 'Oak Street', address = $2 where clinic_id = $1", [
      clinicId,
      "12 Oak Street\nSummerville, SC 29483",
    ]);
    const { rows } = await world.owner.query<{ id: string }>(
      `insert into slot select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
         'starts_at', s.starts_at + interval '1 day', 'ends_at', s.ends_at + interval '1 day'))).*
       from slot s where s.id = $1 returning id`,
      [slot?.id],
    );
    const { intakeId, actor } = await world.patient(visitor, workedAnswers("VS-069"));
    await withClinic(world.database, clinicId, (tx) => tx.update(patient).set({ language }));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    const booking = { slotId: slot?.id, bookingKey: randomUUID(), ...(address && { email: address }) };
    await world.act(bookAppointment, actor, booking);
    await world.act(bookAppointment, actor, booking);
    const { rows: visits } = await world.owner.query<{ id: string }>(
      "select id from appointment where clinic_id = $1",
      [clinicId],
    );
    return { clinicId, actor, appointmentId: visits[0]?.id ?? "", laterSlot: rows[0]?.id };
  }

  const mailOf = (clinicId: string) =>
    withClinic(world.database, clinicId, (tx) =>
      tx
        .select()
        .from(message)
        .where(and(eq(message.clinicId, clinicId), like(message.kind, "appointment-%")))
        .orderBy(asc(message.createdAt)),
    );

  return { ...world, booked, mailOf };
}
