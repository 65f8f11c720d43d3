import type { answerEvent } from "@preamble/db/schema";
import { type AnswerValue, UNSURE } from "@preamble/domain/answers";
import { settleSeconds } from "@preamble/domain/form/emergency-timing";
import { rankOf } from "@preamble/domain/levels";
import type { Protocol } from "@preamble/domain/triage/compile-protocol";
import { evaluate } from "@preamble/domain/triage/evaluate";
import type { Triage } from "@preamble/domain/triage/triage";
import { questionChanged } from "../intake/question-changed.ts";

type AnswerEvent = Pick<
  typeof answerEvent.$inferSelect,
  "questionId" | "value" | "reason" | "deviceAt" | "receivedAt"
>;

export type WithdrawnAnswer = {
  readonly questionId: string;
  readonly was: AnswerValue;
  readonly at: Date;
  /** How long it had stood, in seconds. */
  readonly after: number;
  readonly slip: boolean;
  /** The patient took nothing back: a newer protocol asks it in other words. */
  readonly reworded: boolean;
};

type Read = {
  readonly protocol: Protocol;
  readonly events: readonly AnswerEvent[];
  readonly result: Triage;
  /** When the clinic was told of an emergency, by the server's clock as are receipts. */
  readonly warned: readonly Date[];
  /** The ISO date on which age and dates are counted. */
  readonly day: string;
};

/**
 * Each yes that is no longer one, and each other answer with which a rule of same-day or above fired that does not
 * fire any more; with when it went and how long it had stood. It is a slip, tapped and untapped, where it went within
 * the time that an emergency waits and before its screen (docs/clinical/journey.md 1.5); a slip hides no earlier
 * withdrawal of the same answer. One that went because its question now means something else is no withdrawal of the
 * patient's, and says so.
 */
export function withdrawnAnswers({ protocol, events, result, warned, day }: Read): WithdrawnAnswer[] {
  const fires = new Set(result.fired.map(({ ruleId }) => ruleId));
  const standing = new Map<string, AnswerEvent>();
  const taken = new Map<string, WithdrawnAnswer>();

  /** Whether an urgent rule that fires no more had fired with this answer, among those that stood beside it. */
  const fired = (questionId: string): boolean => {
    const answers = Object.fromEntries(
      [...standing].flatMap(([id, { value }]) => (value === null ? [] : [[id, value]])),
    );
    return evaluate(protocol, answers, day).fired.some(
      ({ ruleId, level, because }) =>
        rankOf(level) >= rankOf("same-day") &&
        !fires.has(ruleId) &&
        because.some((cited) => cited.questionId === questionId),
    );
  };

  for (const event of events) {
    const { questionId, value, deviceAt: at } = event;
    const since = standing.get(questionId);
    const was = since?.value ?? null;
    if (since && JSON.stringify(was) === JSON.stringify(value)) continue;
    if (since && was !== null && was !== UNSURE && was !== false && (was === true || fired(questionId))) {
      const after = Math.round((at.getTime() - since.deviceAt.getTime()) / 1000);
      const seen = warned.some((told) => told >= since.receivedAt && told <= event.receivedAt);
      const reworded = event.reason === questionChanged;
      const slip = after <= settleSeconds && !seen && !reworded;
      if (!slip || (taken.get(questionId)?.slip ?? true))
        taken.set(questionId, { questionId, was, at, after, slip, reworded });
    }
    if (value === null) standing.delete(questionId);
    else standing.set(questionId, event);
  }
  return [...taken.values()].filter(
    ({ questionId, was }) => was !== true || standing.get(questionId)?.value !== true,
  );
}
