import type { Tx } from "@preamble/db/client";
import type { answerEvent, intake } from "@preamble/db/schema";
import { UNSURE } from "@preamble/domain/answers";
import { dateOf } from "@preamble/booking/wall-time";
import { startDays } from "@preamble/domain/form/start-days";
import { type DatedSign, datedSigns } from "@preamble/domain/form/symptom-starts";
import { countedFrom } from "./counted-from.ts";

type Form = Pick<typeof intake.$inferSelect, "clinicId" | "id" | "answers" | "annotations">;

export type SignStart = {
  readonly questionId: DatedSign;
  readonly toldAt: Date;
  /** The ISO dates between which it began, the first open where it is longer; null: the patient is not sure. */
  readonly began: { readonly first: string | null; readonly last: string } | null;
};

/** Since when each sign of bladder, bowel and saddle is there that is not denied, as far as that was told. */
export async function signStarts(
  tx: Tx,
  form: Form,
  events: readonly (typeof answerEvent.$inferSelect)[],
  timeZone: string,
): Promise<SignStart[]> {
  const starts = form.annotations.symptomStarts ?? {};
  const from = await countedFrom(tx, form, events);
  return datedSigns.flatMap((questionId) => {
    const [start, answer, toldAt] = [starts[questionId], form.answers[questionId], from[questionId]];
    if (!start || !toldAt || (answer !== true && answer !== UNSURE)) return [];
    const back = (days: number) => dateOf(toldAt, timeZone).subtract({ days }).toString();
    const days = start === "not-sure" ? null : startDays[start];
    const began = days && { first: days.first === null ? null : back(days.first), last: back(days.last) };
    return [{ questionId, toldAt, began }];
  });
}
