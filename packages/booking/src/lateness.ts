import type { Level } from "@preamble/domain/levels";
import { addMinutes } from "./wall-time.ts";

type Visit = { readonly startsAt: Date; readonly graceMinutes: number };

/** Until when a patient who is late is waited for; until then nobody can say that they did not come. */
export const waitedUntil = ({ startsAt, graceMinutes }: Visit): Date => addMinutes(startsAt, graceMinutes);

/** From when on a visit is over, and someone has to say what became of it. */
export const overFrom = ({ endsAt, graceMinutes }: Pick<Visit, "graceMinutes"> & { endsAt: Date }): Date =>
  addMinutes(endsAt, graceMinutes);

/**
 * Whether a patient still checks in by themselves: as long as they are waited for, and for a same-day visit however
 * late, as they are seen late and not turned away (docs/clinical/journey.md section 4). Staff always can.
 */
export function mayCheckInAlone(input: Visit & { readonly level: Level; readonly now: Date }): boolean {
  return input.level === "same-day" || input.now <= waitedUntil(input);
}
