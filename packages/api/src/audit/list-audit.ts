import { addCalendarDays, addMinutes, startOfDay } from "@preamble/booking/wall-time";
import type { Tx } from "@preamble/db/client";
import { auditEvent, auditSeal, cases, staffMember } from "@preamble/db/schema";
import { and, asc, desc, eq, getTableColumns, gte, inArray, lt, lte, notInArray, sql } from "drizzle-orm";
import { z } from "zod";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { daySchema } from "../instant.ts";

const pageSize = 100;

/** What open pages say of themselves every half minute. */
const signs = ["cases.watch", "cases.countAlarms"];

/** Which events are asked for; what is left out narrows nothing, but for the signs of open pages. */
export const auditFilterSchema = z.strictObject({
  /** The reference of a case, as it is printed. */
  reference: z.string().trim().toUpperCase().min(1).max(20).optional(),
  memberId: z.uuid().optional(),
  action: z.string().trim().min(1).max(60).optional(),
  /** The first day and the last, on the clinic's wall. */
  from: daySchema.optional(),
  until: daySchema.optional(),
  /** With the signs that open pages give by themselves. */
  signs: z.literal(true).optional(),
});

export type AuditFilter = z.infer<typeof auditFilterSchema>;

/**
 * The audit trail, newest first, each row with its seal once it has one, its member by name and its case by reference:
 * else ids and codes, no clinical text.
 */
export const listAudit = defineVerb({
  name: "audit.list",
  effect: "read",
  roles: ["auditor", "clinic-admin"],
  input: z.strictObject({
    before: z.int().min(1).optional(),
    filter: auditFilterSchema.default({}),
  }),
  async run({ tx, actor, audit }, { before, filter }) {
    const { clinicId } = actor;
    const rows = await eventsOf(tx, clinicId, before, filter);
    const seals = await tx
      .select({ sequence: auditSeal.sequence, position: auditSeal.position })
      .from(auditSeal)
      .where(
        and(
          eq(auditSeal.clinicId, clinicId),
          inArray(
            auditSeal.sequence,
            rows.map(({ sequence }) => sequence),
          ),
        ),
      );
    const sealOf = new Map(seals.map(({ sequence, position }) => [sequence, position]));
    const subjects = [...new Set(rows.flatMap(({ subjectId }) => subjectId ?? []))];
    const named = [
      ...(await tx
        .select({ id: cases.id, name: cases.reference })
        .from(cases)
        .where(and(eq(cases.clinicId, clinicId), inArray(cases.id, subjects)))),
      ...(await tx
        .select({ id: staffMember.id, name: staffMember.name })
        .from(staffMember)
        .where(and(eq(staffMember.clinicId, clinicId), inArray(staffMember.id, subjects)))),
    ];
    const subjectOf = new Map(named.map(({ id, name }) => [id, name]));
    await audit({ details: { count: rows.length } });
    return rows.map(({ clinicId: _clinic, ...row }) => ({
      ...row,
      /** The reference of the case, or the name of the member, that it was done to. */
      subject: (row.subjectId && subjectOf.get(row.subjectId)) ?? null,
      seal: sealOf.get(row.sequence) ?? null,
    }));
  },
});

/** An act has the time at which it began and its place in the trail once it is written: so far apart they are at most. */
const slackMinutes = 10;

/**
 * The place in the trail before which nothing was done since an instant, or after which nothing before its end; or null.
 * It is the outermost of those that began within the slack of the one at the edge, as acts beside each other are written
 * in any order; what began further away was written before it, or after.
 */
async function atTheEdge(
  tx: Tx,
  clinicId: string,
  edge: { readonly since: Date } | { readonly end: Date },
): Promise<number | null> {
  const { at, sequence } = auditEvent;
  const within = and(
    eq(auditEvent.clinicId, clinicId),
    "since" in edge ? gte(at, edge.since) : lt(at, edge.end),
  );
  const order = "since" in edge ? asc : desc;
  const [found] = await tx
    .select({ at })
    .from(auditEvent)
    .where(within)
    .orderBy(order(at), order(sequence))
    .limit(1);
  if (!found) return null;
  // The sum keeps it from being found by a walk over places, which knows nothing of times.
  const [near, outermost] =
    "since" in edge
      ? [lte(at, addMinutes(found.at, slackMinutes)), sql`min(${sequence} + 0)`]
      : [gte(at, addMinutes(found.at, -slackMinutes)), sql`max(${sequence} + 0)`];
  const [place] = await tx
    .select({ sequence: outermost.mapWith(sequence) })
    .from(auditEvent)
    .where(and(within, near));
  return place?.sequence ?? null;
}

async function eventsOf(
  tx: Tx,
  clinicId: string,
  before: number | undefined,
  { reference, memberId, action, from, until, signs: withSigns }: AuditFilter,
) {
  const [found] = reference
    ? await tx
        .select({ id: cases.id })
        .from(cases)
        .where(and(eq(cases.clinicId, clinicId), eq(cases.reference, reference)))
    : [];
  if (reference && !found) return [];
  const { timeZone } = (await loadClinic(tx, clinicId)).hours;
  const since = from ? startOfDay(from, timeZone) : undefined;
  const end = until ? addCalendarDays(startOfDay(until, timeZone), 1, timeZone) : undefined;
  // The trail is walked in its own order: which days are asked for has to narrow that walk.
  const first = since && (await atTheEdge(tx, clinicId, { since }));
  const last = end && (await atTheEdge(tx, clinicId, { end }));
  if (first === null || last === null) return [];
  return tx
    .select({ ...getTableColumns(auditEvent), member: staffMember.name })
    .from(auditEvent)
    .leftJoin(
      staffMember,
      and(eq(staffMember.clinicId, auditEvent.clinicId), eq(staffMember.id, auditEvent.actorId)),
    )
    .where(
      and(
        eq(auditEvent.clinicId, clinicId),
        before ? lt(auditEvent.sequence, before) : undefined,
        found && eq(auditEvent.subjectId, found.id),
        memberId ? eq(auditEvent.actorId, memberId) : undefined,
        action ? eq(auditEvent.action, action) : undefined,
        since ? gte(auditEvent.at, since) : undefined,
        first ? gte(auditEvent.sequence, first) : undefined,
        end ? lt(auditEvent.at, end) : undefined,
        last ? lte(auditEvent.sequence, last) : undefined,
        withSigns || action ? undefined : notInArray(auditEvent.action, signs),
      ),
    )
    .orderBy(desc(auditEvent.sequence))
    .limit(pageSize);
}
