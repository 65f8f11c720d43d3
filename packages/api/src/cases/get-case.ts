import { cases, intake, patient, staffMember, submission, triage } from "@preamble/db/schema";
import { mayPutOff } from "@preamble/booking/put-off";
import { levelOf, rankOf } from "@preamble/domain/levels";
import { counterfactual } from "@preamble/domain/triage/counterfactual";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { currentConsents } from "../consents/current-consents.ts";
import { clinicToday, loadClinic, someoneReads } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { toldAnswers } from "../documents/told-answers.ts";
import { letterhead } from "../documents/letterhead.ts";
import { answerEvents } from "../intake/answer-events.ts";
import { caseTasks } from "../tasks/case-tasks.ts";
import { VerbError } from "../errors.ts";
import { loadProtocol } from "../protocols.ts";
import { ageAt } from "./age.ts";
import { casesAlike } from "./cases-alike.ts";
import { breachOf } from "./count-breach.ts";
import { caseBefore } from "./case-before.ts";
import { caseCalls } from "./case-calls.ts";
import { formsOfCase } from "./case-of-form.ts";
import { historyPage, lastChange } from "./case-history.ts";
import { describeRulesBefore, findsTheSame, isAbove, levelGivers, standsBy } from "./fired-before.ts";
import { caseNotes } from "./case-notes.ts";
import { caseQuestions } from "./case-questions.ts";
import { toldInPerson } from "./told-in-person.ts";
import { caseRechecks } from "./case-rechecks.ts";
import { caseReviews } from "./case-reviews.ts";
import { countedFrom } from "./counted-from.ts";
import { describeCase, say } from "./describe-case.ts";
import { earlierForms } from "./earlier-forms.ts";
import { openCall } from "./open-call.ts";
import { toldSince } from "./told-since.ts";
import { warnedAt } from "./warned-at.ts";

/**
 * One case with all that a clinician decides on, by the form that came in last or by an earlier one; the reading is
 * audited.
 */
export const getCase = defineVerb({
  name: "cases.get",
  effect: "read",
  roles: ["clinician"],
  input: z.strictObject({ caseId: z.uuid(), form: z.uuid().optional() }),
  async run({ tx, actor, now, audit }, { caseId, form }) {
    const { clinicId } = actor;
    const [row] = await tx
      .select({
        case: cases,
        intake,
        patient,
        result: triage.result,
        owner: staffMember.name,
        sent: submission,
      })
      .from(cases)
      .innerJoin(intake, and(eq(intake.clinicId, cases.clinicId), eq(intake.id, form ?? cases.intakeId)))
      .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
      .innerJoin(
        triage,
        and(
          eq(triage.clinicId, cases.clinicId),
          form ? eq(triage.intakeId, form) : eq(triage.id, cases.triageId),
        ),
      )
      .leftJoin(staffMember, and(eq(staffMember.clinicId, cases.clinicId), eq(staffMember.id, cases.ownerId)))
      .leftJoin(submission, and(eq(submission.clinicId, cases.clinicId), eq(submission.intakeId, intake.id)))
      .where(
        and(
          eq(cases.clinicId, clinicId),
          eq(cases.id, caseId),
          inArray(intake.id, formsOfCase(tx, clinicId, caseId)),
        ),
      )
      .orderBy(desc(triage.createdAt))
      .limit(1);
    if (!row) throw new VerbError("not_found");
    const events = await answerEvents(tx, clinicId, row.intake.id);
    const calls = await caseCalls(tx, clinicId, caseId);
    const notes = await caseNotes(tx, clinicId, caseId);
    const reviews = await caseReviews(tx, row.case);
    const home = await loadClinic(tx, clinicId);
    const today = clinicToday(home, now());
    const { content, compiled } = await loadProtocol(tx, row.result.protocolHash);
    const { annotations } = row.intake;
    const before = await caseBefore(tx, {
      clinicId,
      previousIntakeId: row.intake.previousIntakeId,
      content,
      answers: row.intake.answers,
      annotations,
      at: row.sent?.sentAt ?? row.case.raisedAt,
    });
    const alikeTo = await casesAlike(tx, clinicId, [caseId]);
    const page = await historyPage(tx, clinicId, caseId);
    const last = await lastChange(tx, clinicId, caseId);
    const told = await toldAnswers(tx, clinicId, events);
    const isEarlier = row.intake.id !== row.case.intakeId;
    const shown = {
      intakeId: row.intake.id,
      result: row.result,
      // An earlier form stands by what was found in it alone.
      levelRank: isEarlier ? rankOf(row.result.level) : row.case.levelRank,
    };
    const giver = isAbove(shown) ? (await levelGivers(tx, clinicId, [caseId])).get(caseId) : undefined;
    await audit({ subjectId: caseId, ...(form && { details: { form } }) });

    const { case: found, patient: person } = row;
    const { answers } = row.intake;
    const levelStandsBy = standsBy(shown, giver);
    // Where an earlier triage or a clinician gave the level, or its answers were changed since, others would not lower it.
    const mayLower =
      !isEarlier &&
      levelStandsBy === "this-form" &&
      findsTheSame(row.result, evaluate(compiled, answers, today));
    const lowering = mayLower ? counterfactual(compiled, answers, today) : null;
    return {
      id: found.id,
      version: found.version,
      reference: found.reference,
      level: levelOf(found.levelRank),
      status: found.status,
      dueAt: found.dueAt,
      raisedAt: found.raisedAt,
      sentAt: row.sent?.sentAt ?? null,
      /** Whether this is not the form that came in last. */
      isEarlier,
      earlierForms: await earlierForms(tx, home, caseId),
      acknowledgedAt: found.acknowledgedAt,
      /** When the patient was told that no time fits the level; null where one was since. */
      noSlotAt: found.noSlotAt,
      /** When the patient, who wants no visit now, is asked again. */
      askAgainAt: mayPutOff(levelOf(found.levelRank)) ? found.askAgainAt : null,
      /** When nobody had acted by the due time, and what was said of why. */
      ...(await breachOf(tx, found, now())),
      owner: row.owner,
      calls,
      /** What the calls about an emergency leave to be done. */
      next: openCall(found, person, calls),
      clinic: letterhead(home),
      patient: {
        name: person.name,
        phone: person.phone,
        language: person.language,
        emergencyContact: person.emergencyContact,
        interpreterWanted: person.interpreterWanted,
        voicemailOk: person.voicemailOk,
        textOk: person.textOk,
        safeToCall: person.safeToCall,
        dateOfBirth: person.dateOfBirth,
        ageYears: ageAt(person.dateOfBirth, today),
      },
      filler: row.intake.filler,
      consents: await currentConsents(tx, clinicId, row.intake.id),
      annotations,
      /** From when the days are counted of which the answers and the starts of signs speak, by question. */
      countedFrom: await countedFrom(tx, row.intake, events),
      /** When answers were told once the form was sent. */
      toldSince: toldSince(events, row.sent?.sentAt ?? null),
      protocol: { version: content.version, hash: compiled.hash },
      ...describeCase(content, compiled, {
        answers,
        annotations,
        events,
        result: row.result,
        notes,
        warned: await warnedAt(tx, clinicId, row.intake.id),
        day: clinicToday(home, events.at(-1)?.receivedAt ?? found.raisedAt),
      }),
      /** Where the level in force comes from. */
      standsBy: levelStandsBy,
      /** The rules that gave the level in force and fire no more: their answer was taken back, or another form came in. */
      firedBefore: await describeRulesBefore(tx, shown, giver),
      before,
      alike: alikeTo(caseId),
      tasks: await caseTasks(tx, clinicId, caseId, now()),
      notes,
      reviews,
      /** What the patient said of how they are since the form, the newest first, and whether someone read it then. */
      rechecks: (await caseRechecks(tx, clinicId, caseId)).map((one) => ({
        ...one,
        someoneRead: someoneReads(home, one.at),
      })),
      /** What was done last to the case, and whether more lies behind it. */
      ...page,
      /** The place in the trail of what was last done to it. */
      last,
      /** Who wrote down what was told on the telephone, and is in force. */
      told: told.map(({ questionId, at, by }) => ({ questionId, at, by: by.name })),
      wouldLower: lowering && {
        level: lowering.level,
        changes: lowering.changes.map(({ questionId, to }) => ({
          questionId,
          label: content.questions.find(({ id }) => id === questionId)?.label.en ?? questionId,
          value: say(content, questionId, to),
        })),
      },
      questions: isEarlier ? [] : caseQuestions(content, row.result, toldInPerson(events), person.language),
    };
  },
});
