"use client";

import { Button } from "@preamble/ui/button";
import { useEffect, useRef, useState } from "react";
import { alarm, sound } from "../alarm.ts";

const kept = "preamble-alerts";

/**
 * Sounds and notifies, where this device asked for it, when an emergency comes that nobody has acknowledged, and
 * again every five minutes while one waits. It says that one waits, and nothing of whose.
 */
export function EmergencyAlert({ waiting }: { waiting: number }) {
  const [on, setOn] = useState(false);
  const before = useRef(waiting);

  useEffect(() => setOn(localStorage.getItem(kept) === "on"), []);

  useEffect(() => {
    const known = before.current;
    before.current = waiting;
    return on ? alarm(waiting, known) : undefined;
  }, [on, waiting]);

  async function change() {
    if (!on && "Notification" in window) await Notification.requestPermission();
    localStorage.setItem(kept, on ? "off" : "on");
    setOn(!on);
    if (!on) sound();
  }

  return (
    <Button kind="quiet" aria-pressed={on} onClick={() => void change()}>
      Sound for emergencies: {on ? "on" : "off"}
    </Button>
  );
}
