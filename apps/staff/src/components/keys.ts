/** What the keyboard does on the clinic's pages; a letter presses the button that bears it. */
export const fixedKeys = [
  ["?", "show these keys"],
  ["/ or Ctrl-K", "find a person, a page, or what can be done here"],
  ["Enter", "open the row"],
] as const;

/** The letters that a person may change, by the one that stands for each at first. */
export const letterKeys = [
  ["j", "next row"],
  ["k", "previous row"],
  ["a", "assign the case, or the ticked ones"],
  ["r", "review the case"],
  ["m", "move the case on"],
  ["c", "ask by phone"],
  ["n", "write a note"],
  ["t", "add a task"],
  ["p", "summary as PDF"],
  ["l", "open the call sheet, to log a call"],
] as const;

/** Which letter a person presses in the place of another. */
export type Letters = Readonly<Record<string, string>>;

const kept = "preamble-keys";
const keptLetters = "preamble-key-letters";

export const keysAreOn = (): boolean => localStorage.getItem(kept) !== "off";

export const switchKeys = (on: boolean): void => localStorage.setItem(kept, on ? "on" : "off");

/** The letters as this device has them; what is kept and makes no sense leaves them as they are at first. */
export function lettersHere(): Letters {
  const standard = Object.fromEntries(letterKeys.map(([letter]) => [letter, letter]));
  try {
    const own: unknown = JSON.parse(localStorage.getItem(keptLetters) ?? "{}");
    const changed = Object.entries(own ?? {}).filter(
      ([letter, pressed]) => letter in standard && typeof pressed === "string" && /^[a-z]$/.test(pressed),
    );
    return { ...standard, ...Object.fromEntries(changed) };
  } catch {
    return standard;
  }
}

export const keepLetters = (letters: Letters): void =>
  localStorage.setItem(keptLetters, JSON.stringify(letters));

/** The letters with one of them changed; null where the key is no letter or is another's. */
export function withLetter(letters: Letters, letter: string, pressed: string): Letters | null {
  const key = pressed.toLowerCase();
  const taken = Object.entries(letters).some(([other, own]) => other !== letter && own === key);
  return /^[a-z]$/.test(key) && !taken ? { ...letters, [letter]: key } : null;
}

const typing = "input, textarea, select, [contenteditable], dialog[open]";

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "defaultPrevented">;

/** What a press asks for; null where it is none of ours: in a field or a window, or with the keys switched off. */
export function asked(press: Press, inside: Element | null, on: boolean, letters: Letters): string | null {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented } = press;
  if (!on || defaultPrevented || altKey || inside?.closest(typing)) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === "k" ? "find" : null;
  if (key === "/") return "find";
  if (key === "?") return "help";
  return Object.entries(letters).find(([, pressed]) => pressed === key)?.[0] ?? null;
}
