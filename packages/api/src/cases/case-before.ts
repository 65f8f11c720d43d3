import type { Tx } from "@preamble/db/client";
import { intake, submission } from "@preamble/db/schema";
import type { Annotations } from "@preamble/domain/annotations";
import type { Answers } from "@preamble/domain/answers";
import type { ProtocolContent } from "@preamble/domain/content/protocol-content";
import { changedMarks, marksWithAnswer } from "@preamble/domain/form/body-map";
import { carryAnswers } from "@preamble/domain/form/carry-answers";
import { followedScores } from "@preamble/domain/scores/followed-scores";
import { importantChange } from "@preamble/domain/scores/important-change";
import { withDerived } from "@preamble/domain/triage/derive";
import { and, eq } from "drizzle-orm";
import { loadProtocol } from "../protocols.ts";
import { say } from "./describe-case.ts";

/** How many forms back a trend reaches. */
const furthest = 12;

/** They change by themselves as time passes. */
const passing: readonly string[] = ["age-years", "symptom-duration-days"];

type Form = { readonly at: Date; readonly answers: Answers; readonly annotations: Annotations };

type Present = Form & {
  readonly clinicId: string;
  readonly previousIntakeId: string | null;
  readonly content: ProtocolContent;
};

/**
 * What a case says beside the patient's forms before it: each answer and each mark on the body that differs from
 * the last one's, and each score's course. Only answers that mean the same under both protocols are compared.
 */
export async function caseBefore(tx: Tx, present: Present) {
  const { content } = present;
  const now = derived(present);
  const before = (await formsBefore(tx, present)).map(derived);
  const last = before[0];
  return {
    last: last
      ? {
          sentAt: last.at,
          changes: changesSince(content, last.answers, now.answers),
          marks: changedMarks(marksOf(last), marksOf(now)),
        }
      : null,
    trends: last ? trendsOf([...before.toReversed(), now]) : [],
  };
}

const derived = ({ at, answers, annotations }: Form): Form => ({
  at,
  answers: withDerived(answers, at.toISOString().slice(0, 10)),
  annotations,
});

const marksOf = ({ answers, annotations }: Form) => marksWithAnswer(annotations.bodyMap ?? [], answers);

/** The forms that this one follows, the last one first, as they read under this one's protocol. */
async function formsBefore(tx: Tx, { clinicId, previousIntakeId, content }: Present): Promise<Form[]> {
  const forms: Form[] = [];
  let id = previousIntakeId;
  while (id && forms.length < furthest) {
    const [row] = await tx
      .select({ sent: submission, previousIntakeId: intake.previousIntakeId })
      .from(intake)
      .innerJoin(
        submission,
        and(eq(submission.clinicId, intake.clinicId), eq(submission.intakeId, intake.id)),
      )
      .where(and(eq(intake.clinicId, clinicId), eq(intake.id, id)));
    if (!row) break;
    const then = await loadProtocol(tx, row.sent.protocolHash);
    forms.push({
      at: row.sent.sentAt,
      answers: carryAnswers(then.content, content, row.sent.answers).answers,
      annotations: row.sent.annotations,
    });
    id = row.previousIntakeId;
  }
  return forms;
}

/** Answers given now that were others then, and each yes of then that has no answer now. */
function changesSince(content: ProtocolContent, then: Answers, now: Answers) {
  const words = (id: string, answers: Answers) => {
    const value = answers[id] ?? null;
    return value === null ? "not answered" : say(content, id, value);
  };
  return content.questions.flatMap(({ id, label }) => {
    const [was, is] = [words(id, then), words(id, now)];
    const silent = now[id] === undefined && then[id] !== true;
    if (was === is || silent || passing.includes(id)) return [];
    return [{ questionId: id, label: label.en, was, is }];
  });
}

/** Of each score with two values or more: its course, oldest first, and what the last step means. */
function trendsOf(forms: readonly Form[]) {
  return followedScores.flatMap((scoreId) => {
    const points = forms.flatMap(({ at, answers }) => {
      const value = answers[scoreId];
      return typeof value === "number" ? [{ at, value: Math.round(value * 10) / 10, exact: value }] : [];
    });
    const [then, now] = points.slice(-2);
    if (!then || !now) return [];
    const change = importantChange(scoreId, then.exact, now.exact);
    return [{ scoreId, points: points.map(({ at, value }) => ({ at, value })), change }];
  });
}
