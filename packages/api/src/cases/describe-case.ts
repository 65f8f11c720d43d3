import type { answerEvent } from "@preamble/db/schema";
import type { Annotations } from "@preamble/domain/annotations";
import type { Answers, AnswerValue } from "@preamble/domain/answers";
import { UNSURE } from "@preamble/domain/answers";
import type { ProtocolContent } from "@preamble/domain/content/protocol-content";
import { durationInDays, type DurationUnit } from "@preamble/domain/form/durations";
import { FALSE } from "@preamble/domain/language/truth";
import type { Protocol } from "@preamble/domain/triage/compile-protocol";
import { withDerived } from "@preamble/domain/triage/derive";
import type { CitedAnswer, Triage } from "@preamble/domain/triage/triage";
import { cameLate } from "./came-late.ts";
import type { CaseNote } from "./case-notes.ts";
import { mostUrgentFirst } from "./most-urgent-first.ts";
import { type WhyOpen, whyOpen } from "./why-open.ts";
import { withdrawnAnswers } from "./withdrawn-answers.ts";

type AnswerEvent = typeof answerEvent.$inferSelect;

export type AnswerState = "answered" | "not-sure" | WhyOpen | "not-asked";

type DescribedAnswer = {
  readonly questionId: string;
  readonly label: string;
  readonly state: AnswerState;
  readonly value: string;
  readonly raw: AnswerValue | null;
  readonly source: AnswerEvent["source"] | null;
  readonly reason: string | null;
  /** Who told it on the telephone. */
  readonly toldBy: AnswerEvent["toldBy"];
  /** Where it was given without a connection: by the patient's clock, and by ours (docs/clinical/journey.md 1.13). */
  readonly late: { readonly givenAt: Date; readonly reachedAt: Date } | null;
};

const openWords: Readonly<Record<WhyOpen | "not-asked", string>> = {
  "not-answered": "not answered",
  "not-reached": "not answered",
  "not-enabled": "not asked by this clinic",
  "not-asked": "not asked",
};

/** The English wording of a case: why each rule fired, by its answers of then, what was denied, taken back or left open. */
export function describeCase(
  content: ProtocolContent,
  protocol: Protocol,
  {
    answers: given,
    annotations,
    events,
    result,
    notes,
    warned,
    day,
  }: {
    answers: Answers;
    annotations: Annotations;
    events: readonly AnswerEvent[];
    result: Triage;
    notes: readonly CaseNote[];
    /** When the clinic was told of an emergency, by the server's clock as are receipts. */
    warned: readonly Date[];
    /** The clinic's date when it was last told something, from which ages are counted. */
    day: string;
  },
) {
  const answers = withDerived(given, day);
  const facts = protocol.facts(answers);
  const latest = new Map(events.map((event) => [event.questionId, event]));
  const why = whyOpen(content, answers, latest);
  const labels = new Map(content.questions.map(({ id, label }) => [id, label.en]));

  const describe = (questionId: string): DescribedAnswer => {
    const raw = answers[questionId] ?? null;
    const question = protocol.question(questionId);
    const asked = question !== undefined && question.asked.truth(facts) !== FALSE;
    const event = latest.get(questionId);
    const open = asked ? why(questionId) : "not-asked";
    const state = raw === UNSURE ? "not-sure" : raw !== null ? "answered" : open;
    return {
      questionId,
      label: labels.get(questionId) ?? questionId,
      state,
      value: raw === null ? openWords[open] : say(content, questionId, raw, annotations.durationUnit),
      raw,
      source: event?.source ?? null,
      reason: event?.reason ?? null,
      toldBy: event?.toldBy ?? null,
      late: event && cameLate(event) ? { givenAt: event.deviceAt, reachedAt: event.receivedAt } : null,
    };
  };
  const describeCited = (cited: CitedAnswer): DescribedAnswer => {
    const current = describe(cited.questionId);
    if (JSON.stringify(current.raw) === JSON.stringify(cited.value)) return current;
    const then = answerThen(content, cited);
    // An age changes by itself.
    return cited.questionId === "age-years"
      ? then
      : { ...then, value: `${then.value} (since changed to ${current.value})` };
  };
  const rule = (ruleId: string) => content.rules.find(({ id }) => id === ruleId);
  const all = content.questions.map(({ id }) => describe(id));

  return {
    fired: mostUrgentFirst(result.fired).map(({ ruleId, level, family, because }) => ({
      ruleId,
      level,
      family,
      clinicianMessage: rule(ruleId)?.clinicianMessage ?? "",
      rationale: rule(ruleId)?.rationale ?? "",
      citation: rule(ruleId)?.citation ?? "",
      because: because.map(describeCited),
    })),
    unresolved: mostUrgentFirst(result.unresolved).map(({ ruleId, level, missing }) => ({
      ruleId,
      level,
      clinicianMessage: rule(ruleId)?.clinicianMessage ?? "",
      missing: missing.map(describe),
    })),
    escalations: result.escalations,
    contradictions: result.contradictions.map(({ id, answers: cited }) => ({
      id,
      message: rule(id)?.clinicianMessage ?? dateMessages[id] ?? id,
      answers: cited.map(describeCited),
      cleared: clearedBy(notes, id, latest, cited),
    })),
    missing: result.missing.map(describe),
    denied: all.filter(({ raw }) => raw === false),
    answers: all,
    /** What each place on the body is called. */
    regionNames: Object.fromEntries(
      Object.entries(content.optionLabels["pain-regions"] ?? {}).map(([id, words]) => [id, words.en]),
    ),
    withdrawn: withdrawnAnswers({ protocol, events, result, warned, day }).map(
      ({ questionId, was, at, after, slip, reworded }) => ({
        ...describe(questionId),
        was: say(content, questionId, was),
        withdrawnAt: at,
        secondsAfter: after,
        slip,
        reworded,
      }),
    ),
  };
}

/** An answer as it was; how it was given is told of answers in force. */
export const answerThen = (
  content: ProtocolContent,
  { questionId, value }: CitedAnswer,
): DescribedAnswer => ({
  questionId,
  label: content.questions.find(({ id }) => id === questionId)?.label.en ?? questionId,
  state: value === null ? "not-answered" : value === UNSURE ? "not-sure" : "answered",
  value: value === null ? "not answered" : say(content, questionId, value),
  raw: value,
  source: null,
  reason: null,
  toldBy: null,
  late: null,
});

/** The note that cleared a contradiction, unless one of its answers was given anew since. */
function clearedBy(
  notes: readonly CaseNote[],
  id: string,
  latest: ReadonlyMap<string, AnswerEvent>,
  cited: readonly CitedAnswer[],
): CaseNote | null {
  const note = notes.findLast(({ contradictionId }) => contradictionId === id);
  const changed = cited.some(({ questionId }) => {
    const event = latest.get(questionId);
    return note && event && event.deviceAt > note.at;
  });
  return note && !changed ? note : null;
}

const dateMessages: Readonly<Record<string, string>> = {
  "date-onset-duration": "The start date and the stated duration are more than 7 days apart.",
  "date-birth-range": "The date of birth lies ahead, or makes the patient older than 120.",
  "date-onset-before-birth": "The pain is said to have begun before birth.",
  "date-trauma-duration": "The injury is more than 7 days older than the bout of pain.",
};

/** The English words of an answer; how long something lasts also as it was said, where that is known. */
export function say(
  content: ProtocolContent,
  questionId: string,
  value: AnswerValue,
  durationUnit?: DurationUnit,
): string {
  if (value === UNSURE) return "not sure";
  if (typeof value === "boolean") return value ? "yes" : "no";
  const kind = content.questions.find(({ id }) => id === questionId)?.answer;
  if (typeof value === "number") {
    const rounded = Math.round(value * 10) / 10;
    if (kind?.type === "duration") return durationInDays(rounded, durationUnit);
    return kind && "unit" in kind && !/derived|score/.test(kind.unit)
      ? `${rounded} ${kind.unit}`
      : String(rounded);
  }
  const option = (id: string) => content.optionLabels[questionId]?.[id]?.en ?? id;
  if (typeof value === "string") return option(value);
  return ("regions" in value ? value.regions : value).map(option).join(", ");
}
