import { sql } from "drizzle-orm";
import { hashOf, type Head, rootOf } from "./chain.ts";
import { eventsOf, lowest, type Reader, unsealedAfter } from "./events.ts";

export type Fault =
  /** What the seal at a position covers is not what was sealed. */
  | { readonly kind: "altered" | "event gone"; readonly position: number; readonly sequence: number }
  /** No seal stands where one must. */
  | { readonly kind: "seal gone"; readonly position: number }
  /** An event that claims a time at which the trail was sealed without it. */
  | { readonly kind: "put in later"; readonly sequence: number }
  /** A head that was kept outside the database does not fit: all since the last one that did may be rewritten. */
  | { readonly kind: "rewritten"; readonly from: number; readonly position: number }
  /** The chain ends, at the position before, short of a head that was kept outside the database. */
  | { readonly kind: "cut short"; readonly from: number; readonly position: number };

export type Verdict = {
  readonly events: number;
  readonly sealed: number;
  readonly unsealed: number;
  readonly fault: Fault | null;
};

/** An event is sealed within seconds of its time, and at the latest by the next look through the whole trail. */
const latestSealing = 900;
const pageSize = 5000;

/**
 * Walks a clinic's chain from its root and compares it with the heads that were kept outside the database.
 * Rows and seals that were rewritten together, or cut off at the end together, show by such a head alone.
 */
export async function verifyClinic(tx: Reader, clinicId: string, heads: readonly Head[]): Promise<Verdict> {
  const { fault, newestSealing } = await walk(tx, clinicId, heads);
  const { rows } = await tx.execute<{ events: string }>(
    sql`select count(*) as events from audit_event where clinic_id = ${clinicId}`,
  );
  const events = Number(rows[0]?.events);
  const unsealed = await unsealedAfter(tx, clinicId);
  return {
    events,
    sealed: events - unsealed.length,
    unsealed: unsealed.length,
    fault: fault ?? (await findLate(tx, clinicId, unsealed, newestSealing - latestSealing)),
  };
}

async function walk(
  tx: Reader,
  clinicId: string,
  heads: readonly Head[],
): Promise<{ fault: Fault | null; newestSealing: number }> {
  const kept = Map.groupBy(heads, ({ position }) => position);
  let position = 0;
  let hash = rootOf(clinicId);
  let vouched = 0;
  let [before, newestSealing] = [-Infinity, -Infinity];
  const stop = (fault: Fault | null) => ({ fault, newestSealing });
  for await (const seals of pagesOfSeals(tx, clinicId)) {
    const events = await eventsOf(
      tx,
      clinicId,
      seals.map(({ sequence }) => sequence),
    );
    const bySequence = new Map(events.map((event) => [event.sequence, event]));
    for (const seal of seals) {
      position += 1;
      const sequence = Number(seal.sequence);
      if (seal.position !== String(position)) return stop({ kind: "seal gone", position });
      const event = bySequence.get(seal.sequence);
      if (!event) return stop({ kind: "event gone", position, sequence });
      hash = hashOf(hash, { ...event, position: seal.position, sealedAt: seal.sealedAt });
      if (hash !== seal.hash) return stop({ kind: "altered", position, sequence });
      const sealing = Number(seal.sealedAt);
      if (sealing > newestSealing) [before, newestSealing] = [newestSealing, sealing];
      if (Number(event.createdAt) < before - latestSealing) return stop({ kind: "put in later", sequence });
      const anchors = kept.get(position) ?? [];
      if (anchors.some((anchor) => anchor.hash !== hash))
        return stop({ kind: "rewritten", from: vouched + 1, position });
      if (anchors.length > 0) vouched = position;
    }
  }
  const cut = heads.some((head) => head.position > position);
  return stop(cut ? { kind: "cut short", from: vouched + 1, position: position + 1 } : null);
}

type Seal = {
  readonly position: string;
  readonly sequence: string;
  readonly hash: string;
  readonly sealedAt: string;
};

async function* pagesOfSeals(tx: Reader, clinicId: string): AsyncGenerator<readonly Seal[]> {
  for (let after = lowest; ;) {
    const { rows }: { rows: Seal[] } = await tx.execute<Seal>(sql`
      select position::text, sequence::text, hash, extract(epoch from sealed_at)::text as "sealedAt"
      from audit_seal where clinic_id = ${clinicId} and position > ${after}::bigint
      order by audit_seal.position limit ${pageSize}`);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.position;
  }
}

/** The first event without a seal that is dated before the trail was last sealed without it. */
async function findLate(
  tx: Reader,
  clinicId: string,
  unsealed: readonly string[],
  limit: number,
): Promise<Fault | null> {
  for (let done = 0; done < unsealed.length; done += pageSize) {
    const events = await eventsOf(tx, clinicId, unsealed.slice(done, done + pageSize));
    const late = events.find(({ createdAt }) => Number(createdAt) < limit);
    if (late) return { kind: "put in later", sequence: Number(late.sequence) };
  }
  return null;
}
