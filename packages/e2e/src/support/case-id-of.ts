import { Client } from "pg";
import type { TestClinic } from "./clinic.ts";
import { places } from "./places.ts";

/** The id of a clinic's one case. */
export async function caseIdOf({ id }: TestClinic): Promise<string> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  try {
    await owner.query("begin");
    await owner.query(`set local app.clinic_id = '${id}'`);
    const { rows } = await owner.query<{ id: string }>('select id from "case" where clinic_id = $1', [id]);
    const [only] = rows;
    if (!only || rows.length !== 1) throw new Error(`The clinic has ${rows.length} cases, not one.`);
    return only.id;
  } finally {
    await owner.end();
  }
}
