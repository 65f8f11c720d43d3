/** Days in each unit in which people say how long (docs/clinical/clinical-model.md section 1). */
export const daysIn = { days: 1, weeks: 7, months: 30, years: 365 } as const;

export type DurationUnit = keyof typeof daysIn;

export const durationUnits = ["days", "weeks", "months", "years"] as const satisfies readonly DurationUnit[];

type SaidDuration = { readonly amount: number; readonly unit: DurationUnit };

/** A number of days in the unit in which it was said, else in the largest that holds it whole. */
export function durationAsSaid(days: number, said?: DurationUnit): SaidDuration {
  const isWhole = (unit: DurationUnit) => days > 0 && days % daysIn[unit] === 0;
  const unit = said && isWhole(said) ? said : (durationUnits.toReversed().find(isWhole) ?? "days");
  return { amount: days / daysIn[unit], unit };
}

const singular = { days: "day", weeks: "week", months: "month", years: "year" } as const;

/** For who counts in days, in English: "21 days", or "about 3 weeks (21 days)" where that is how it was said. */
export function durationInDays(days: number, said?: DurationUnit): string {
  if (days === 0) return "less than a day";
  const inDays = durationWords({ amount: days, unit: "days" }, "en-US");
  const { amount, unit } = durationAsSaid(days, said);
  return said && unit === said && said !== "days"
    ? `about ${durationWords({ amount, unit }, "en-US")} (${inDays})`
    : inDays;
}

/** "3 weeks", as a language says it. */
export const durationWords = ({ amount, unit }: SaidDuration, languageTag: string): string =>
  new Intl.NumberFormat(languageTag, { style: "unit", unit: singular[unit], unitDisplay: "long" }).format(
    amount,
  );
