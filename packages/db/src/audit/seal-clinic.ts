import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { hashOf, type Head, rootOf } from "./chain.ts";
import { eventsOf, lowest, unsealedAfter } from "./events.ts";

/** Transactions end in another order than their events were numbered in: how far back a quick look goes. */
const overlap = 1000;
const batch = 5000;

/**
 * Chains the events of a clinic that no seal covers yet, in this transaction, and returns the new head; null
 * where there are none or another sealer has the chain. The chain's order is that of sealing, so an event that
 * comes to light late is sealed late and never left out: "recent" looks among the newest numbers, which is
 * quick, and "all" through the whole trail. `at` is the database's clock unless given.
 */
export async function sealClinic(
  tx: Tx,
  clinicId: string,
  { among, at }: { among: "recent" | "all"; at?: Date },
): Promise<Head | null> {
  const lock = sql`select pg_try_advisory_xact_lock(hashtextextended(${`audit_seal ${clinicId}`}, 0)) as mine`;
  const { rows: locks } = await tx.execute<{ mine: boolean }>(lock);
  if (!locks[0]?.mine) return null;

  const { rows: starts } = await tx.execute<Start>(sql`
    select t.at::text as "sealedAt", extract(epoch from t.at)::text as "sealedEpoch", newest.position, newest.hash,
      coalesce((select sequence::text from audit_seal where clinic_id = ${clinicId}
        order by position desc offset ${overlap} limit 1), ${lowest}) as floor
    from (select coalesce(${at?.toISOString() ?? null}::timestamptz, now()) as at) t
    left join lateral (select position::text, hash from audit_seal where clinic_id = ${clinicId}
      order by audit_seal.position desc limit 1) newest on true`);
  const [start] = starts;
  if (!start) return null;
  const unsealed = await unsealedAfter(tx, clinicId, among === "recent" ? start.floor : lowest);

  let position = Number(start.position ?? 0);
  let hash = start.hash ?? rootOf(clinicId);
  for (let done = 0; done < unsealed.length; done += batch) {
    const events = await eventsOf(tx, clinicId, unsealed.slice(done, done + batch));
    const hashes = events.map((event) => {
      position += 1;
      hash = hashOf(hash, { ...event, position: String(position), sealedAt: start.sealedEpoch });
      return hash;
    });
    const first = position - events.length + 1;
    await tx.execute(sql`
      insert into audit_seal (clinic_id, position, sequence, hash, sealed_at)
      select ${clinicId}::uuid, ${first}::bigint + place - 1, sequence, hash, ${start.sealedAt}::timestamptz
      from unnest(${sql.param(events.map(({ sequence }) => sequence))}::bigint[], ${sql.param(hashes)}::text[])
        with ordinality as sealed(sequence, hash, place)`);
  }
  return unsealed.length > 0 ? { clinicId, position, hash } : null;
}

type Start = {
  readonly sealedAt: string;
  readonly sealedEpoch: string;
  readonly position: string | null;
  readonly hash: string | null;
  readonly floor: string;
};
