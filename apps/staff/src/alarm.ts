const againMs = 5 * 60_000;
const beeps = [0, 0.35, 0.7];

/**
 * Alerts at once where more emergencies wait than were known of, and again every five minutes while one waits,
 * until it is stopped by what it returns.
 */
export function alarm(waiting: number, known: number): () => void {
  if (waiting === 0) return () => {};
  if (waiting > known) alertNow();
  const timer = setInterval(alertNow, againMs);
  return () => clearInterval(timer);
}

function alertNow(): void {
  sound();
  if ("Notification" in window && Notification.permission === "granted") {
    const note = new Notification("Preamble: an emergency waits in the queue", { tag: "emergency" });
    note.addEventListener("click", () => window.focus());
  }
}

/** Three short tones; silent where the browser has not been touched yet. */
export function sound(): void {
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
