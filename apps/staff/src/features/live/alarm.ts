const againMs = 5 * 60_000;
const beeps = [0, 0.35, 0.7];
const waits = "Preamble: an emergency waits in the queue";
/** Whether this device asked to be alerted; and of which emergency this tab alerted last, and when. */
const [wanted, alarmed] = ["preamble-alerts", "preamble-alarmed"];

export const hears = (): boolean => localStorage.getItem(wanted) === "on";

export function hear(on: boolean): void {
  localStorage.setItem(wanted, on ? "on" : "off");
  if (!on) fallSilent();
}

/** Whether a page of this tab has listened for emergencies, until it falls silent. */
export const listens = (): boolean => sessionStorage.getItem(alarmed) !== null;

export const fallSilent = (): void => sessionStorage.removeItem(alarmed);

/**
 * Alerts at once where an emergency was raised after those that this tab alerted of, and again every five minutes while
 * one waits, from page to page, until it is stopped by what it returns. `newest` is when the last of those that wait
 * was raised, in ms; 0 where none waits.
 */
export function alarm(newest: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const [known = 0, knownAt = 0] = (sessionStorage.getItem(alarmed) ?? "0 0").split(" ").map(Number);
  const rest = (since: number) => {
    sessionStorage.setItem(alarmed, `${newest} ${since}`);
    if (newest > 0) timer = setTimeout(alertNow, since + againMs - Date.now());
  };
  const alertNow = () => {
    tell(waits);
    rest(Date.now());
  };
  if (newest > known) alertNow();
  else rest(knownAt);
  return () => clearTimeout(timer);
}

/** Says something to whoever is near: by sound, and as a notification where the browser may. */
export function tell(words: string): void {
  sound();
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  // One note of a kind, brought up anew each time: without it a browser changes the old one and says nothing.
  const options: NotificationOptions & { renotify: boolean } = { tag: words, renotify: true };
  try {
    new Notification(words, options).addEventListener("click", () => window.focus());
  } catch {
    // A phone's browser has no such window of its own: it has sounded.
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
