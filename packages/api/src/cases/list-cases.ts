import { cases, patient, staffMember, triage } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { instantSchema } from "../instant.ts";
import { loadProtocol } from "../protocols.ts";
import { ageAt } from "./age.ts";
import { countOpen } from "./count-open.ts";
import { mostUrgentFirst } from "./most-urgent-first.ts";
import { matching, queueFilterSchema } from "./queue-filter.ts";

const pageSize = 50;

/** Where the next page starts: the sort key of the last row of this one. */
export const cursorSchema = z.strictObject({
  queueRank: z.int().min(0).max(6),
  dueAt: instantSchema,
  id: z.uuid(),
});

/**
 * The open cases: unacknowledged emergencies, other emergencies, then by level and due time. The reasons
 * are clinical and go to clinicians only. Throws forbidden where anyone else filters by what rules found.
 */
export const listCases = defineVerb({
  name: "cases.list",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({ after: cursorSchema.optional(), filter: queueFilterSchema.default({}) }),
  async run({ tx, actor, now, audit }, { after, filter }) {
    const home = await loadClinic(tx, actor.clinicId);
    const clinical = actor.roles.includes("clinician");
    if (filter.family && !clinical) throw new VerbError("forbidden");
    const rows = await tx
      .select({
        id: cases.id,
        reference: cases.reference,
        levelRank: cases.levelRank,
        queueRank: cases.queueRank,
        status: cases.status,
        version: cases.version,
        dueAt: cases.dueAt,
        raisedAt: cases.raisedAt,
        sentAt: cases.sentAt,
        acknowledgedAt: cases.acknowledgedAt,
        patient: patient.name,
        dateOfBirth: patient.dateOfBirth,
        language: patient.language,
        ownerId: cases.ownerId,
        owner: staffMember.name,
        unresolved: cases.unresolved,
        result: triage.result,
      })
      .from(cases)
      .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
      .innerJoin(triage, and(eq(triage.clinicId, cases.clinicId), eq(triage.id, cases.triageId)))
      .leftJoin(staffMember, and(eq(staffMember.clinicId, cases.clinicId), eq(staffMember.id, cases.ownerId)))
      .where(
        and(
          eq(cases.clinicId, actor.clinicId),
          sql`${cases.status} not in ('seen', 'closed')`,
          matching(filter, now()),
          after &&
            sql`(${cases.queueRank}, ${cases.dueAt}, ${cases.id}) > (${after.queueRank}::smallint, ${after.dueAt.toISOString()}::timestamptz, ${after.id}::uuid)`,
        ),
      )
      .orderBy(asc(cases.queueRank), asc(cases.dueAt), asc(cases.id))
      .limit(pageSize + 1);
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    const counts = await countOpen(tx, actor.clinicId, now());
    const hashes = clinical ? new Set(page.map(({ result }) => result.protocolHash)) : [];
    const messages = new Map<string, string>();
    for (const hash of hashes) {
      const { content } = await loadProtocol(tx, hash);
      for (const { id, clinicianMessage } of content.rules) messages.set(`${hash} ${id}`, clinicianMessage);
    }
    await audit({ action: "cases.list", details: { count: page.length } });
    return {
      counts,
      rows: page.map(({ result, levelRank, dateOfBirth, queueRank: _rank, ...row }) => ({
        ...row,
        level: levelOf(levelRank),
        ageYears: ageAt(dateOfBirth, clinicToday(home, now())),
        why: clinical
          ? mostUrgentFirst(result.fired).map(({ ruleId, level }) => ({
              ruleId,
              level,
              message: messages.get(`${result.protocolHash} ${ruleId}`) ?? ruleId,
            }))
          : [],
      })),
      next:
        rows.length > pageSize && last ? { queueRank: last.queueRank, dueAt: last.dueAt, id: last.id } : null,
    };
  },
});
