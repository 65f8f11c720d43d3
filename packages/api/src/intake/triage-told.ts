import type { intake } from "@preamble/db/schema";
import type { AnswerValue } from "@preamble/domain/answers";
import { rankOf } from "@preamble/domain/levels";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { raiseCase } from "../cases/raise-case.ts";
import { type Clinic, clinicToday } from "../clinic.ts";
import { loadProtocol } from "../protocols.ts";
import type { PatientContext } from "./own-intake.ts";
import { type AnswerEvent, writeAnswers } from "./write-answers.ts";

/**
 * Appends what a device gave of a form that was sent, each event once and with the time at which it was given, and
 * runs triage again: it can only raise. What was answered otherwise elsewhere since is still brought before the clinic
 * where it is the more urgent. Answers with how many events are new and, where any is, the case.
 */
export async function triageTold(
  context: PatientContext,
  { intakeRow, home }: { readonly intakeRow: typeof intake.$inferSelect; readonly home: Clinic },
  events: readonly AnswerEvent[],
  sentAt: Date | undefined,
) {
  const { answers, arrived } = await writeAnswers(context, intakeRow, events, sentAt);
  if (arrived.size === 0) return { count: 0, row: null };
  const late = new Map<string, AnswerValue>();
  for (const { eventId, questionId, value, protocolHash = intakeRow.protocolHash } of events) {
    if (!arrived.has(eventId) || protocolHash !== intakeRow.protocolHash) continue;
    if (value === null) late.delete(questionId);
    else late.set(questionId, value);
  }
  const { compiled } = await loadProtocol(context.tx, intakeRow.protocolHash);
  const today = clinicToday(home, context.now());
  const inForce = evaluate(compiled, answers, today);
  const told = evaluate(compiled, { ...answers, ...Object.fromEntries(late) }, today);
  const result = rankOf(told.level) > rankOf(inForce.level) ? told : inForce;
  const row = await raiseCase(context, {
    home,
    intakeRow: { ...intakeRow, answers },
    cause: "recheck",
    result,
  });
  return { count: arrived.size, row };
}
