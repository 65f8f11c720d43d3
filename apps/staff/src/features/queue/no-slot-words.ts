import { type Level, rankOf } from "@preamble/domain/levels";

const cannotWait = (level: Level): boolean => rankOf(level) >= rankOf("within-48-hours");

/** What staff read of a case that no time fits, as its patient does too; one that cannot wait names where to go. */
export const noSlotWords = (level: Level): string =>
  `no slot in window${cannotWait(level) ? ": urgent care" : ""}`;

export const noSlotSaid = (time: string, level: Level): string =>
  `No slot in window since ${time}, as the patient reads too.${
    cannotWait(level) ? " If no time can be made, send them to urgent care." : ""
  }`;
