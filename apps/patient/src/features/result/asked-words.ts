import type { AskedBy } from "@preamble/booking/put-off";
import { fill } from "@preamble/domain/fill";
import type { Text } from "../../text/text.ts";

/** When and how who put a visit off is asked again, or what to do where nothing reaches them. */
export function askedWords(
  by: AskedBy | null,
  { text, time, phone }: { text: Text; time: string; phone: string },
): string {
  if (!by) return fill(text.putOffNobody, { phone });
  return fill(by === "mail" ? text.putOffMail : text.putOffCall, { time });
}
