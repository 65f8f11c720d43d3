import { queuePage } from "@preamble/api/cases/queue-page";
import { applicationRole, withClinic } from "@preamble/db/client";
import { Client } from "pg";
import { type CrowdedClinic, readAt } from "./crowded-clinic.ts";

/** The list's very statement as a named one that the server has planned, on a connection of its own. */
export async function preparedByHand({ services, clinician, url }: CrowdedClinic, limit: number) {
  const { sql: text, params } = await withClinic(services.database, clinician.clinicId, (tx) =>
    Promise.resolve(
      queuePage(tx, clinician.clinicId, { filter: {}, at: { now: readAt, dayBegan: readAt }, limit }).toSQL(),
    ),
  );
  const client = new Client({ connectionString: url, options: `-c role=${applicationRole}` });
  await client.connect();
  return {
    ask: async (): Promise<unknown> => {
      await client.query("begin");
      await client.query(`set local app.clinic_id = '${clinician.clinicId}'`);
      const { rows } = await client.query({ name: "queue", text, values: params });
      await client.query("commit");
      return rows;
    },
    close: () => client.end(),
  };
}
