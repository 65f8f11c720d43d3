import { cases, escalation, intake, patient } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { loadBookableCase } from "../appointments/bookable-case.ts";
import { saidBeenHere } from "../appointments/said-been-here.ts";
import { visitWhileAway } from "../appointments/visit-while-away.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { caseCalls } from "./case-calls.ts";
import { caseHistory, lastChange } from "./case-history.ts";
import { breachOf } from "./count-breach.ts";
import { joinedAt } from "./joined-at.ts";
import { openCall } from "./open-call.ts";
import { caseTasks } from "../tasks/case-tasks.ts";

/** What a person needs to call a patient about a case: no answer to a question, no rule, no words of the patient's. */
export const getCallSheet = defineVerb({
  name: "cases.getCallSheet",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({ caseId: z.uuid() }),
  async run(context, { caseId }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    const [found] = await tx
      .select({ case: cases, patient, filler: intake.filler, annotations: intake.annotations })
      .from(cases)
      .innerJoin(intake, and(eq(intake.clinicId, cases.clinicId), eq(intake.id, cases.intakeId)))
      .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)));
    if (!found) throw new VerbError("not_found");
    const { case: row, patient: person, filler } = found;
    const { emergencyChoice, cannotReason } = found.annotations;
    const clinical = actor.roles.includes("clinician");
    const calls = await caseCalls(tx, clinicId, caseId);
    const escalations = await tx
      .select({ at: escalation.createdAt, step: escalation.step, audience: escalation.audience })
      .from(escalation)
      .where(and(eq(escalation.clinicId, clinicId), eq(escalation.caseId, caseId)))
      .orderBy(asc(escalation.createdAt));
    const joined = await joinedAt(tx, clinicId, [caseId]);
    const tasks = await caseTasks(tx, clinicId, caseId, now());
    const { home, gate } = await loadBookableCase(context, [eq(cases.id, caseId)], "share");
    const [last] = await caseHistory(tx, clinicId, caseId).limit(1);
    const changed = await lastChange(tx, clinicId, caseId);
    const breach = await breachOf(tx, row, now());
    await audit({ subjectId: caseId });
    const level = levelOf(row.levelRank);
    return {
      id: row.id,
      version: row.version,
      reference: row.reference,
      level,
      status: row.status,
      raisedAt: row.raisedAt,
      dueAt: row.dueAt,
      sentAt: row.sentAt,
      /** When another form of the patient came in last. */
      joinedAt: joined(caseId),
      acknowledgedAt: row.acknowledgedAt,
      /** Since when no time fits the level; null where one was shown since. */
      noSlotAt: row.noSlotAt,
      beenHere: saidBeenHere(row, gate),
      visitWhileAway: await visitWhileAway(tx, home, caseId),
      breachedAt: breach.breachedAt,
      /** Why may tell of the illness: the front desk learns only that it was said. */
      breachExplained: breach.breachReason !== null,
      breachReason: clinical ? breach.breachReason : null,
      clinic: {
        name: home.name,
        phone: home.phone,
        timeZone: home.hours.timeZone,
        phoneList: home.phoneList,
      },
      patient: {
        name: person.name,
        phone: person.phone,
        emergencyContact: person.emergencyContact,
        language: person.language,
        interpreterWanted: person.interpreterWanted,
        voicemailOk: person.voicemailOk,
        safeToCall: person.safeToCall,
      },
      /** What they said on the emergency screen: whoever calls has to know that there is no ride. */
      choice: { ...(emergencyChoice && { emergencyChoice }), ...(cannotReason && { cannotReason }) },
      /** Why a clinician decided so may tell of the illness. */
      calls: calls.map((one) => ({ ...one, reason: clinical ? one.reason : null })),
      tasks,
      filler,
      next: openCall(row, person, calls),
      escalations,
      /** What was done last, by whom; its codes may tell of the illness. */
      last: last ? { ...last, details: {} } : null,
      /** The place in the trail of the last change, an answer saved included. */
      lastChange: changed,
    };
  },
});
