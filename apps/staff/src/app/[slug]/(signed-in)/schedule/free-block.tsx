import { visitName } from "../../../../features/visits/visit-names.ts";
import type { FreeTime } from "./use-move.ts";

type Props = {
  time: FreeTime;
  /** The column that it stands in. */
  column: string;
  clock: Intl.DateTimeFormat;
  /** Where it is shown beside times of other clinicians. */
  withClinician?: boolean;
  onChoose: (time: FreeTime) => void;
};

/** A free time that a visit may be moved to: dropped on, pressed, or reached with Tab and Enter. */
export function FreeBlock({ time, column, clock, withClinician = false, onChoose }: Props) {
  return (
    <button
      type="button"
      data-free={column}
      onClick={() => onChoose(time)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onChoose(time);
      }}
      className="h-full min-h-6 w-full cursor-pointer border-2 border-dashed border-accent bg-paper px-2 text-start leading-5 text-accent"
    >
      {clock.format(time.startsAt)} free, {visitName(time.visitType)}
      {withClinician ? `, ${time.clinician}` : ""}
      {time.against.length > 0 ? ", needs a reason" : ""}
    </button>
  );
}
