import type { Text } from "../../text/text.ts";

/** What became of a visit that is not to come, with a place for its time. */
export function pastWords(status: "cancelled" | "seen" | "no-show", text: Text): string {
  if (status === "seen") return text.visitSeen;
  return status === "no-show" ? text.visitMissed : text.visitOff;
}
