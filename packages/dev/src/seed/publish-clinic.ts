import { Client } from "pg";
import { demoSlug } from "./demo-clinic.ts";

/** Moves what the database dates by its own clock to when it happened in the demo. */
const dated = [
  `update answer_event set received_at = device_at where clinic_id = $1`,
  `update "case" set created_at = raised_at where clinic_id = $1`,
  `update triage t set created_at = case when t.cause = 'submission' then c.sent_at else c.raised_at end
   from "case" c where t.clinic_id = $1 and c.clinic_id = $1 and c.intake_id = t.intake_id`,
  `update intake set created_at = expires_at - interval '30 days' where clinic_id = $1`,
  `update patient p set created_at = (select min(created_at) from intake i
     where i.clinic_id = $1 and i.patient_id = p.id) where clinic_id = $1`,
  `update message m set created_at = c.raised_at from "case" c
   where m.clinic_id = $1 and c.clinic_id = $1 and m.body like '%' || c.reference || '%'`,
  `update appointment a set created_at = c.raised_at from "case" c
   where a.clinic_id = $1 and c.clinic_id = $1 and c.id = a.case_id`,
];

/** The last act of a seed: only now has the demo its address, so that half a demo is never met. */
export async function publishClinic(ownerUrl: string, clinicId: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("begin");
    await owner.query("select set_config('app.clinic_id', $1, true)", [clinicId]);
    for (const statement of dated) await owner.query(statement, [clinicId]);
    await owner.query("update clinic set slug = $2 where id = $1", [clinicId, demoSlug]);
    await owner.query("commit");
  } finally {
    await owner.end();
  }
}
