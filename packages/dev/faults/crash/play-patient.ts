import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Answers } from "@preamble/domain/answers";
import { contact, event } from "../../../api/test/world.ts";
import type { Random } from "../../src/seed/random.ts";
import { type Caller, isPassing } from "../caller.ts";

/** What a patient was told is done, and with what keys; and every refusal that an outage does not explain. */
export type Acknowledged = {
  intakeId: string | null;
  readonly eventIds: string[];
  sent: { readonly key: string; readonly reference: string; readonly level: string } | null;
  booked: { readonly key: string; readonly startsAt: string } | null;
  readonly refusals: string[];
};

const answersAtOnce = 20;
const patienceMs = 60_000;

/**
 * Begins a form, answers, sends and books as the patient's page does: what got no answer is asked again with
 * the same keys, unless this patient gives up. A slot that another took is left for the next.
 */
export async function playPatient(
  call: Caller,
  { answers, random, givesUp }: { answers: Answers; random: Random; givesUp: boolean },
): Promise<Acknowledged> {
  const done: Acknowledged = { intakeId: null, eventIds: [], sent: null, booked: null, refusals: [] };

  /** The answer, or null where there is none to be had. */
  async function insist<Answer>(path: string, input: unknown): Promise<Answer | null> {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const outcome = await call(path, input);
      if (outcome.kind === "done") return outcome.value as Answer;
      const over = givesUp || Date.now() > deadline;
      if (isPassing(outcome) && !over) await wait(random.between(20, 120));
      else {
        const told = outcome.kind === "refused" ? `${outcome.status} ${outcome.code}` : "no answer";
        if (!isPassing(outcome) || !givesUp) done.refusals.push(`${path}: ${told}`);
        return null;
      }
    }
  }

  const begun = await insist<{ intakeId: string }>("intake.start", { language: "en" });
  if (!begun) return done;
  const { intakeId } = begun;
  done.intakeId = intakeId;
  if (!(await insist("intake.saveContact", { intakeId, contact }))) return done;

  const events = Object.entries(answers).map(([questionId, value]) => event(questionId, value));
  while (events.length > 0) {
    const batch = events.splice(0, answersAtOnce);
    if (!(await insist("intake.saveAnswers", { intakeId, events: batch }))) return done;
    done.eventIds.push(...batch.map(({ eventId }) => eventId));
  }

  const key = randomUUID();
  const sent = await insist<{ reference: string; level: string }>("intake.submit", {
    intakeId,
    submissionKey: key,
  });
  if (!sent) return done;
  done.sent = { key, ...sent };

  while (sent.level !== "emergency-now" && !done.booked) {
    const offer = await insist<{ slots: { slotId: string }[] }>("appointments.offer", {});
    if (!offer) return done;
    if (offer.slots.length === 0) {
      done.refusals.push(`appointments.offer: no slot at ${sent.level}`);
      return done;
    }
    const { slotId } = random.pick(offer.slots);
    const bookingKey = randomUUID();
    const booked = await insist<{ startsAt: string }>("appointments.book", { slotId, bookingKey });
    if (booked) done.booked = { key: bookingKey, startsAt: booked.startsAt };
    else if (done.refusals.at(-1) === "appointments.book: 409 slot_taken") done.refusals.pop();
    else return done;
  }
  return done;
}
