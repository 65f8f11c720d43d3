import { Client } from "pg";
import type { Answers } from "@preamble/domain/answers";
import { places } from "./places.ts";

/** The answers that a clinic's only form of this patient was sent with. */
export async function sentAnswers(clinicId: string, name: string): Promise<Answers> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  try {
    await owner.query("begin");
    await owner.query(`set local app.clinic_id = '${clinicId}'`);
    const { rows } = await owner.query<{ answers: Answers }>(
      `select s.answers from submission s join intake i on i.clinic_id = s.clinic_id and i.id = s.intake_id
       join patient p on p.clinic_id = i.clinic_id and p.id = i.patient_id
       where s.clinic_id = $1 and p.name = $2`,
      [clinicId, name],
    );
    if (rows.length !== 1) throw new Error(`${rows.length} forms were sent.`);
    return rows[0]?.answers ?? {};
  } finally {
    await owner.end();
  }
}
