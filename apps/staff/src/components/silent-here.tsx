"use client";

import { useEffect, useState } from "react";
import { fallSilent, hears, listens, tell } from "../features/live/alarm.ts";

/** Says on a device that asked to hear of emergencies that it does not, and says it aloud where it just did. */
export function SilentHere() {
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    setSilent(hears());
    if (!listens()) return;
    fallSilent();
    tell("Preamble: signed out, and hears of no emergency here");
  }, []);
  return (
    <p role="alert" className="font-semibold text-danger">
      {silent ? "Nobody is signed in here: this device sounds for no emergency until someone is." : ""}
    </p>
  );
}
