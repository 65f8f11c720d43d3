"use client";

import { Button } from "@preamble/ui/button";
import { useEffect, useRef, useState } from "react";

const kept = "preamble-alerts";
const againMs = 5 * 60_000;
const beeps = [0, 0.35, 0.7];

/**
 * Sounds and notifies, where this device asked for it, when an emergency comes that nobody has acknowledged, and
 * again every five minutes while one waits. It says that one waits, and nothing of whose.
 */
export function EmergencyAlert({ waiting }: { waiting: number }) {
  const [on, setOn] = useState(false);
  const before = useRef(waiting);

  useEffect(() => setOn(localStorage.getItem(kept) === "on"), []);

  useEffect(() => {
    const more = waiting > before.current;
    before.current = waiting;
    if (!on || waiting === 0) return;
    if (more) alertNow();
    const timer = setInterval(alertNow, againMs);
    return () => clearInterval(timer);
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

function alertNow(): void {
  sound();
  if ("Notification" in window && Notification.permission === "granted") {
    const note = new Notification("Preamble: an emergency waits in the queue", { tag: "emergency" });
    note.addEventListener("click", () => window.focus());
  }
}

/** Three short tones; silent where the browser has not been touched yet. */
function sound(): void {
  const audio = new AudioContext();
  for (const start of beeps) {
    const tone = audio.createOscillator();
    tone.frequency.value = 880;
    tone.connect(audio.destination);
    tone.start(audio.currentTime + start);
    tone.stop(audio.currentTime + start + 0.2);
  }
  setTimeout(() => void audio.close(), 2000);
}
