import { randomUUID } from "node:crypto";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import type { Client } from "pg";

/** Monday to Friday, 08:00 to 17:00. */
export const week = Object.fromEntries(
  [1, 2, 3, 4, 5].map((day) => [day, [{ opens: "08:00", closes: "17:00" }]]),
);

export const hours = { timeZone: "America/New_York", weekly: week, closedDates: [] };

/** A clinic in New York that is open in the week, under the authored protocol. */
export async function insertClinic(
  superuser: Client,
): Promise<{ id: string; slug: string; protocolHash: string }> {
  const id = randomUUID();
  const { hash } = definitionOf(authoredContent);
  const { rowCount } = await superuser.query("select from protocol where hash = $1", [hash]);
  if (rowCount === 0) {
    await superuser.query("insert into protocol (hash, version, content) values ($1, $2, $3)", [
      hash,
      authoredContent.version,
      JSON.stringify(authoredContent),
    ]);
  }
  await superuser.query(
    `insert into clinic (id, slug, name, phone, hours, closed_hours, youngest_age, age_to_act_alone,
       on_call_email, protocol_hash) values ($1, $1::uuid::text, 'Test Clinic', '+1 843 555 0100', $2, $3, 10, 18, $4, $5)`,
    [id, JSON.stringify(hours), JSON.stringify({ onCall: null }), "oncall@example.org", hash],
  );
  return { id, slug: id, protocolHash: hash };
}
