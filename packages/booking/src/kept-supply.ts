import { type Level, oneBelow, rankOf } from "@preamble/domain/levels";
import { addCalendarDays, addMinutes } from "./wall-time.ts";

/** Levels that supply is kept back for. */
export type KeptFor = Extract<Level, "same-day" | "within-48-hours" | "within-2-weeks">;

/** When a kept slot opens to the level below (docs/clinical/journey.md section 4). */
export function freedAt(keptFor: KeptFor, startsAt: Date, timeZone: string): Date {
  switch (keptFor) {
    case "same-day":
      return addMinutes(startsAt, -90);
    case "within-48-hours":
      return addMinutes(startsAt, -24 * 60);
    case "within-2-weeks":
      return addCalendarDays(startsAt, -3, timeZone);
  }
}

/** Whether a case of this level may have the slot now: its own level, more urgent, or one below once freed. */
export function mayTakeKept(
  slot: { readonly keptFor: KeptFor | null; readonly freedAt: Date | null },
  level: Level,
  now: Date,
): boolean {
  if (slot.keptFor === null) return true;
  const isFreed = slot.freedAt !== null && slot.freedAt <= now;
  return rankOf(level) >= rankOf(isFreed ? oneBelow(slot.keptFor) : slot.keptFor);
}
