import type { ClinicHours } from "@preamble/booking/clinic-hours";
import { dueAt } from "@preamble/booking/clock";
import { addMinutes } from "@preamble/booking/wall-time";
import type { CaseStatus } from "@preamble/db/case-status";
import { levels, rankOf } from "@preamble/domain/levels";
import type { Random } from "./random.ts";
import { courses } from "./synthetic-patients.ts";

const year = 365 * 1440;

/** How many moments there are for the cases of a level that are still open, and for those that ended. */
export const momentsOf = { open: 256, ended: 1024 } as const;

export type Moment = {
  readonly levelRank: number;
  readonly isOpen: boolean;
  readonly place: number;
  readonly status: CaseStatus;
  readonly raisedAt: Date;
  readonly dueAt: Date;
};

/** When cases came in and where they stand now: open ones lately, as the demo has them, the others over a year. */
export function crowdMoments(hours: ClinicHours, now: Date, random: Random): Moment[] {
  return levels.flatMap((level) =>
    [true, false].flatMap((isOpen) =>
      Array.from({ length: isOpen ? momentsOf.open : momentsOf.ended }, (_, place) => {
        const { open, openFor, ended } = courses[level];
        const minutesAgo = isOpen ? random.between(20, openFor) : random.between(openFor, year);
        const raisedAt = addMinutes(now, -minutesAgo);
        return {
          levelRank: rankOf(level),
          isOpen,
          place,
          status: random.pick(isOpen ? open : ended),
          raisedAt,
          dueAt: dueAt({ level, from: raisedAt, hours }),
        };
      }),
    ),
  );
}
