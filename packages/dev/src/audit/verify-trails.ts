import type { Head } from "@preamble/db/audit/chain";
import { faultWords } from "@preamble/db/audit/fault-words";
import { verifyClinic } from "@preamble/db/audit/verify-clinic";
import { connect, sealerRole, withClinic } from "@preamble/db/client";
import { clinic } from "@preamble/db/schema";
import { asc, sql } from "drizzle-orm";

/**
 * Walks the audit trail of each clinic, and of each that a kept head names, and says a line for it. False
 * where a trail does not hold. Each trail is read as it stood at one moment, while others go on writing.
 */
export async function verifyTrails(
  url: string,
  heads: readonly Head[],
  say: (line: string) => void,
): Promise<boolean> {
  const database = connect(url, { role: sealerRole, poolSize: 1 });
  try {
    const columns = { id: clinic.id, slug: clinic.slug };
    const clinics = await database.orm.select(columns).from(clinic).orderBy(asc(clinic.slug));
    const names = new Map(clinics.map(({ id, slug }) => [id, slug]));
    for (const { clinicId } of heads) if (!names.has(clinicId)) names.set(clinicId, `clinic ${clinicId}`);
    if (names.size === 0) say("There is no clinic, and so no trail.");
    let held = true;
    for (const [id, name] of names) {
      const { events, sealed, unsealed, fault } = await withClinic(database, id, async (tx) => {
        await tx.execute(sql`set transaction isolation level repeatable read, read only`);
        return verifyClinic(
          tx,
          id,
          heads.filter(({ clinicId }) => clinicId === id),
        );
      });
      held &&= fault === null;
      const verdict = fault === null ? "ok" : `BAD: ${faultWords(fault)}`;
      say(`${name}: ${events} events, ${sealed} sealed, ${unsealed} unsealed: ${verdict}`);
    }
    return held;
  } finally {
    await database.close();
  }
}
