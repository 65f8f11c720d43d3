import type { Annotations } from "@preamble/domain/annotations";
import type { AnswerKind } from "@preamble/domain/content/content";
import { fill } from "@preamble/domain/fill";
import { durationAsSaid, durationWords } from "@preamble/domain/form/durations";
import type { Text } from "../../text/text.ts";
import { amountIn, twoUnits } from "./controls/two-units.ts";

/** In which units the patient told their numbers. */
export type SaidUnits = Pick<Annotations, "durationUnit" | "temperatureUnit" | "temperatureTold">;

/** A number as it was told, in the reader's words. */
export function numberWords(
  value: number,
  { id, kind }: { readonly id: string; readonly kind: AnswerKind },
  text: Text,
  { durationUnit, temperatureUnit, temperatureTold }: SaidUnits,
): string {
  if (kind.type === "duration")
    return fill(text.about, { time: durationWords(durationAsSaid(value, durationUnit), text.languageTag) });
  const units = twoUnits[id]?.units;
  const unit = units?.find((one) => one.id === temperatureUnit) ?? units?.[1];
  if (unit) return `${amountIn(unit, value, temperatureTold)} ${text[unit.words]}`;
  return kind.type === "scale0-10" ? `${value} / 10` : String(value);
}
