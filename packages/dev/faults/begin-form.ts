import { randomUUID } from "node:crypto";
import { contact, event } from "../../api/test/world.ts";
import { callerOf, type Outcome } from "./caller.ts";

/** A form that was begun over HTTP; calls back to answer one more of its questions. */
export async function beginForm(
  address: string,
  slug: string,
): Promise<{ answer: (eventId?: string) => Promise<Outcome> }> {
  const call = callerOf(address, slug);
  const begun = await call("intake.start", { language: "en" });
  if (begun.kind !== "done") throw new Error("The form was not begun.");
  const { intakeId } = begun.value as { intakeId: string };
  const given = await call("intake.saveContact", { intakeId, contact });
  if (given.kind !== "done") throw new Error("The contact was not saved.");
  return {
    answer: (eventId = randomUUID()) =>
      call("intake.saveAnswers", { intakeId, events: [{ ...event("fainted", false), eventId }] }),
  };
}

/** What a caller is told while the database is gone or full. */
export const refusedForNow = { kind: "refused", status: 503, code: "unavailable", retryAfter: "5" } as const;
