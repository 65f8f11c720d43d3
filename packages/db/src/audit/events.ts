import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import type { Link } from "./chain.ts";

export type Reader = Pick<Tx, "execute">;
export type Event = Omit<Link, "position" | "sealedAt">;

/** Below every bigint that a row may hold, but the lowest. */
export const lowest = "-9223372036854775808";

/**
 * The numbers of a clinic's events that have no seal, in order. EXCEPT and not a join: the planner takes the
 * clinic's share of the trail for tiny, as the policy names it once more, and would join it row by row.
 */
export async function unsealedAfter(tx: Reader, clinicId: string, floor = lowest): Promise<string[]> {
  const of = sql`where clinic_id = ${clinicId} and sequence > ${floor}::bigint`;
  const { rows } = await tx.execute<{ sequence: string }>(sql`
    select sequence::text from (
      select sequence from audit_event ${of} except select sequence from audit_seal ${of}
    ) unsealed order by unsealed.sequence`);
  return rows.map(({ sequence }) => sequence);
}

/** The events of these numbers, in order; what is gone is left out. Every value that a seal covers. */
export async function eventsOf(tx: Reader, clinicId: string, sequences: readonly string[]): Promise<Event[]> {
  const { rows } = await tx.execute<Event>(sql`
    select clinic_id::text as "clinicId", sequence::text, extract(epoch from created_at)::text as "createdAt",
      actor_kind as "actorKind", actor_id::text as "actorId", action, subject_id::text as "subjectId",
      details::text, request_id as "requestId"
    from audit_event where clinic_id = ${clinicId} and sequence = any(${sql.param(sequences)}::bigint[])
    order by audit_event.sequence`);
  return rows;
}
