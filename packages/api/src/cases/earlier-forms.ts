import type { Tx } from "@preamble/db/client";
import { earlierForm, intake, submission, triage } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, asc, desc, eq } from "drizzle-orm";
import { type Clinic, clinicToday } from "../clinic.ts";
import { answerEvents } from "../intake/answer-events.ts";
import { loadProtocol } from "../protocols.ts";
import { describeCase } from "./describe-case.ts";
import { warnedAt } from "./warned-at.ts";
import { withdrawnAnswers } from "./withdrawn-answers.ts";

/** The forms of a case in whose place a later one stands, oldest first, each with its last triage. */
export const formsBefore = (tx: Tx, clinicId: string, caseId: string) =>
  tx
    .selectDistinctOn([earlierForm.createdAt, earlierForm.intakeId], {
      intake,
      sentAt: submission.sentAt,
      result: triage.result,
      levelRank: triage.levelRank,
      triagedAt: triage.createdAt,
    })
    .from(earlierForm)
    .innerJoin(intake, and(eq(intake.clinicId, earlierForm.clinicId), eq(intake.id, earlierForm.intakeId)))
    .innerJoin(
      triage,
      and(eq(triage.clinicId, earlierForm.clinicId), eq(triage.intakeId, earlierForm.intakeId)),
    )
    .leftJoin(
      submission,
      and(eq(submission.clinicId, earlierForm.clinicId), eq(submission.intakeId, earlierForm.intakeId)),
    )
    .where(and(eq(earlierForm.clinicId, clinicId), eq(earlierForm.caseId, caseId)))
    .orderBy(asc(earlierForm.createdAt), asc(earlierForm.intakeId), desc(triage.createdAt));

/** What is told of them: when each was sent, what it came to, what was answered and what was taken back. */
export async function earlierForms(tx: Tx, home: Clinic, caseId: string) {
  const { id: clinicId } = home;
  const forms = [];
  for (const { intake: row, sentAt, result, levelRank, triagedAt } of await formsBefore(
    tx,
    clinicId,
    caseId,
  )) {
    const { id: intakeId, answers, annotations } = row;
    const { content, compiled } = await loadProtocol(tx, result.protocolHash);
    const events = await answerEvents(tx, clinicId, intakeId);
    const warned = await warnedAt(tx, clinicId, intakeId);
    const day = clinicToday(home, events.at(-1)?.receivedAt ?? triagedAt);
    const told = { answers, annotations, events, result, notes: [], warned, day };
    const withdrawn = withdrawnAnswers({
      protocol: compiled,
      events,
      result,
      warned,
      day,
    }).filter(({ slip }) => !slip);
    forms.push({
      intakeId,
      sentAt,
      level: levelOf(levelRank),
      answers: describeCase(content, compiled, told).answers.filter(({ raw }) => raw !== null),
      allergies: annotations.allergies ?? null,
      withdrawn: withdrawn.map(
        ({ questionId, reworded }) =>
          (content.questions.find(({ id }) => id === questionId)?.label.en ?? questionId) +
          (reworded ? " (asked anew in other words)" : ""),
      ),
    });
  }
  return forms;
}
