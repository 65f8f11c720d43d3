import type { Answers } from "@preamble/domain/answers";
import type { Voice } from "@preamble/domain/content/voice";
import { isForTheYoung } from "./for-the-young.ts";
import type { IntakeState } from "./intake-state.ts";

/** The name of the patient whom someone else answers for; null where the patient answers. */
export function patientHelped({
  filler,
  contact,
}: Pick<IntakeState, "filler"> & {
  readonly contact: { readonly name: string } | null;
}): string | null {
  return filler !== null && filler.kind !== "self" ? (contact?.name ?? null) : null;
}

/** In whose voice a step asks: a page that is for the young person alone speaks to them. */
export function voiceOn(step: string, helped: string | null, answers: Answers, today: string): Voice {
  return helped !== null && !isForTheYoung(step, answers, today) ? "helper" : "patient";
}
