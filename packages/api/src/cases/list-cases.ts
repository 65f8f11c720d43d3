import { mayPutOff } from "@preamble/booking/put-off";
import { levelOf } from "@preamble/domain/levels";
import type { FiredRule, Triage } from "@preamble/domain/triage/triage";
import { z } from "zod";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { instantSchema } from "../instant.ts";
import { loadProtocol } from "../protocols.ts";
import { ageAt } from "./age.ts";
import { casesAlike } from "./cases-alike.ts";
import { joinedAt } from "./joined-at.ts";
import { countCases } from "./count-cases.ts";
import { isAbove, levelGivers, rulesBefore, standsBy } from "./fired-before.ts";
import { mostUrgentFirst } from "./most-urgent-first.ts";
import { openCallsOf } from "./open-call.ts";
import { queueTime } from "./queue-conditions.ts";
import { queueFilterSchema } from "./queue-filter.ts";
import { placeOf, queuePage } from "./queue-page.ts";

const pageSize = 50;

/** Where the next page starts: the sort key of the last row of this one. */
export const cursorSchema = z.strictObject({
  queueRank: z.int().min(0).max(6),
  clockStopped: z.boolean(),
  dueAt: instantSchema,
  id: z.uuid(),
});

/**
 * The open cases, or those done today: unacknowledged emergencies, other emergencies, then by level; within each what
 * nobody has looked at, the first due first, then the rest.
 * The reasons are clinical and go to clinicians only. Throws forbidden where anyone else filters by what rules found.
 */
export const listCases = defineVerb({
  name: "cases.list",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({ after: cursorSchema.optional(), filter: queueFilterSchema.default({}) }),
  async run({ tx, actor, now, audit }, { after, filter }) {
    const home = await loadClinic(tx, actor.clinicId);
    const at = queueTime(home, now());
    const clinical = actor.roles.includes("clinician");
    if (filter.family && !clinical) throw new VerbError("forbidden");
    const rows = await queuePage(tx, actor.clinicId, { filter, after, at, limit: pageSize + 1 });
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    const counts = await countCases(tx, actor.clinicId, at);
    const ids = page.map(({ id }) => id);
    const alikeTo = await casesAlike(tx, actor.clinicId, ids);
    const joined = await joinedAt(tx, actor.clinicId, ids);
    const nextOf = await openCallsOf(tx, actor.clinicId, page);
    const above = clinical ? page.filter(isAbove).map(({ id }) => id) : [];
    const givers = await levelGivers(tx, actor.clinicId, above);
    const results = [...page, ...givers.values()].map(({ result }) => result);
    const hashes = clinical ? new Set(results.map(({ protocolHash }) => protocolHash)) : [];
    const messages = new Map<string, string>();
    for (const hash of hashes) {
      const { content } = await loadProtocol(tx, hash);
      for (const { id, clinicianMessage } of content.rules) messages.set(`${hash} ${id}`, clinicianMessage);
    }
    const firedBefore = (caseId: string, shown: { levelRank: number; result: Triage }) => {
      const giver = givers.get(caseId);
      return giver ? rulesBefore(shown, giver).map((rule) => reason(giver.result, rule)) : [];
    };
    const reason = ({ protocolHash }: Triage, { ruleId, level }: FiredRule) => ({
      ruleId,
      level,
      message: messages.get(`${protocolHash} ${ruleId}`) ?? ruleId,
    });
    await audit({ details: { count: page.length } });
    return {
      counts,
      rows: page.map(
        ({
          result,
          intakeId,
          levelRank,
          dateOfBirth,
          phone: _phone,
          safeToCall: _safe,
          queueRank: _rank,
          clockStopped: _stopped,
          ...row
        }) => ({
          ...row,
          level: levelOf(levelRank),
          /** When the patient, who wants no visit now, is asked again. */
          askAgainAt: mayPutOff(levelOf(levelRank)) ? row.askAgainAt : null,
          /** When another form of the patient came in last. */
          joinedAt: joined(row.id),
          alike: alikeTo(row.id),
          /** What the calls about an emergency leave to be done. */
          next: nextOf(row.id),
          ageYears: ageAt(dateOfBirth, clinicToday(home, now())),
          why: clinical ? mostUrgentFirst(result.fired).map((rule) => reason(result, rule)) : [],
          /** The rules that gave the level in force and fire no more. */
          whyBefore: firedBefore(row.id, { levelRank, result }),
          standsBy: clinical ? standsBy({ levelRank, intakeId, result }, givers.get(row.id)) : "this-form",
        }),
      ),
      next: rows.length > pageSize && last ? placeOf(last) : null,
    };
  },
});
