/** What the keyboard does on the clinic's pages; a letter presses the button that bears it. */
export const keys = [
  ["?", "show these keys"],
  ["/ or Ctrl-K", "find a person or a page"],
  ["j and k", "next and previous row"],
  ["Enter", "open the row"],
  ["a", "assign the case, or the ticked ones"],
  ["r", "review the case"],
  ["m", "move the case on"],
  ["c", "ask by phone"],
  ["n", "write a note"],
  ["p", "summary as PDF"],
] as const;

const kept = "preamble-keys";

export const keysAreOn = (): boolean => localStorage.getItem(kept) !== "off";

export const switchKeys = (on: boolean): void => localStorage.setItem(kept, on ? "on" : "off");

const typing = "input, textarea, select, [contenteditable], dialog[open]";

type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "defaultPrevented">;

/** What a press asks for; null where it is none of ours: in a field or a window, or with the keys switched off. */
export function asked(press: Press, inside: Element | null, on: boolean): string | null {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented } = press;
  if (!on || defaultPrevented || altKey || inside?.closest(typing)) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === "k" ? "find" : null;
  return key === "/" ? "find" : key === "?" ? "help" : key.length === 1 ? key : null;
}
