import type { Refusal } from "@preamble/api/http/read-refusal";
import { formatInZone } from "@preamble/booking/format-time";
import { Button } from "@preamble/ui/button";
import { refusedWords } from "../features/visits/booking-words.ts";

type Props = {
  refusal: Refusal | null;
  timeZone: string;
  /** The times that can be chosen on this page. */
  offered: readonly string[];
  onTake: (slotId: string) => void;
};

/** Why a time was refused, and the nearest ones to choose instead. */
export function Refused({ refusal, timeZone, offered, onTake }: Props) {
  const nearest = refusal?.alternatives.filter(({ slotId }) => offered.includes(slotId)) ?? [];
  return (
    <div role="status">
      {refusal ? <p className="text-danger">{refusedWords(refusal)}</p> : null}
      {nearest.length > 0 ? (
        <p className="mt-1 flex flex-wrap items-center gap-2">
          Nearest:
          {nearest.map(({ slotId, startsAt }) => (
            <Button key={slotId} kind="secondary" onClick={() => onTake(slotId)}>
              {formatInZone(startsAt, timeZone, "en")}
            </Button>
          ))}
        </p>
      ) : null}
    </div>
  );
}
