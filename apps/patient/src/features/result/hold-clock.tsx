import { minutesBetween } from "@preamble/booking/wall-time";
import { fill } from "@preamble/domain/fill";
import { useEffect, useState } from "react";
import type { Text } from "../../text/text.ts";

const tickMs = 1000;

/** How long a time is still kept, said anew once a minute and not each second. */
export function HoldClock({ text, heldUntil, onOver }: { text: Text; heldUntil: Date; onOver: () => void }) {
  const [now, setNow] = useState(() => new Date());
  const over = now >= heldUntil;
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), tickMs);
    return () => clearInterval(ticking);
  }, []);
  useEffect(() => {
    if (over) onOver();
  }, [over, onOver]);
  const minutes = Math.floor(minutesBetween(now, heldUntil));
  return (
    <p role="status" className="mt-2 tabular-nums">
      {minutes < 1 ? text.holdLastMinute : fill(text.holdLeft, { minutes })}
    </p>
  );
}
