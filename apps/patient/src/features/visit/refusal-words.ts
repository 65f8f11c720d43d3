import type { Refusal } from "@preamble/api/http/read-refusal";
import type { GateReason } from "@preamble/booking/gate";
import { fill } from "@preamble/domain/fill";
import type { Text } from "../../text/text.ts";

type Reason = GateReason | "too-late-to-change" | "too-late-to-check-in" | "not-today";

const keys: Readonly<Record<Reason, keyof Text>> = {
  emergency: "refused-emergency",
  "outside-window": "refused-outside-window",
  "too-soon": "refused-too-soon",
  "visit-type-not-offered": "refused-visit-type-not-offered",
  "kept-for-more-urgent": "refused-kept-for-more-urgent",
  "cannot-be-called": "refused-cannot-be-called",
  "in-the-past": "refused-in-the-past",
  "mode-not-allowed": "refused-mode-not-allowed",
  "age-unknown": "refused-age",
  "below-youngest-age": "refused-age",
  "minor-needs-adult": "refused-age",
  "too-late-to-change": "refused-too-late-to-change",
  "too-late-to-check-in": "refused-too-late-to-check-in",
  "not-today": "refused-not-today",
  "override-needs-reason": "refused-other",
  "may-not-override": "refused-other",
  "may-not-book": "refused-other",
};

const isReason = (reason: string): reason is Reason => Object.hasOwn(keys, reason);

/** Everything that stands in the way, in the patient's words, each once. */
export function refusalWords({ code, reasons }: Refusal, text: Text, phone: string): string[] {
  if (code === "unavailable") return [text.visitFailed];
  if (code === "conflict") return [text.visitMeanwhile];
  if (code === "expired") return [text["refused-expired"]];
  if (code === "slot_taken") return [text["refused-taken"]];
  const found = reasons.map((reason) => (isReason(reason) ? keys[reason] : "refused-other"));
  return [...new Set(found.length > 0 ? found : (["refused-other"] as const))].map((key) =>
    fill(text[key], { phone }),
  );
}
