import { refusedWords } from "../../../../features/visits/booking-words.ts";
import type { useMove } from "./use-move.ts";

type Props = Pick<ReturnType<typeof useMove>, "moving" | "moved" | "refusal"> & {
  /** How a time is chosen, and what to say where there is none. */
  how: string;
  none: string;
  clock: Intl.DateTimeFormat;
};

/** What a move waits for, said aloud as it changes. */
export function MoveStatus({ moving, moved, refusal, how, none, clock }: Props) {
  const free = moving?.free;
  return (
    <p role="status" className="no-print min-h-6">
      {refusal
        ? refusedWords(refusal)
        : !moving
          ? moved
            ? `Moved ${moved.visit.patient} to ${clock.format(moved.startsAt)}.`
            : "Drag a visit to move it, or press Move."
          : !free
            ? "Looking for free times."
            : free.length > 0
              ? `Moving ${moving.visit.patient}: choose one of ${free.length} free times${how}, or press Escape.`
              : `${moving.visit.patient} has no other free time ${none}`}
    </p>
  );
}
