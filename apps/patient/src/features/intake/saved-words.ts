import { fill } from "@preamble/domain/fill";
import { formatClock } from "../../format-clock.ts";
import type { Text } from "../../text/text.ts";
import type { SaveState } from "./save-queue.ts";

/** Whether what was given is kept, and where; that it is kept nowhere is said at once. */
export const savedWords = (text: Text, saved: SaveState, language: string) => ({
  text: wordsOf(text, saved, language),
  urgent: saved.state === "unsaved",
});

/** For the moment until something is kept, nothing is claimed. */
function wordsOf(text: Text, saved: SaveState, language: string): string {
  switch (saved.state) {
    case "on-phone":
      return text.savedOnPhone;
    case "unsaved":
      return text.notSaved;
    case "saved":
      return saved.at ? fill(text.savedAt, { time: formatClock(saved.at, language) }) : "";
    case "saving":
    case "ended":
      return "";
  }
}
