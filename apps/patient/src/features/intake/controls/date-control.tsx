import { isCalendarDate, UNSURE } from "@preamble/domain/answers";
import { fill } from "@preamble/domain/fill";
import { ageOn, oldestAge } from "@preamble/domain/triage/derive";
import { DateField, type DateParts } from "@preamble/ui/date-field";
import type { ControlProps } from "../question-control.tsx";
import { UnsureBox } from "./unsure-box.tsx";
import { useTyped } from "./use-typed.ts";

const birthday = "date-of-birth";

function partsOf(date: unknown): DateParts {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typeof date === "string" ? date : "") ?? [];
  return year && month && day ? { year, month: String(Number(month)), day: String(Number(day)) } : {};
}

const isoOf = ({ year = "", month = "", day = "" }: DateParts): string =>
  `${year.trim()}-${month.trim().padStart(2, "0")}-${day.trim().padStart(2, "0")}`;

/** A known date in three boxes; for a birthday the age is shown, not asked. */
export function DateControl(props: ControlProps) {
  const { text, language, today, question, answers, error, onAnswer } = props;
  const { id, label, optional } = question;
  const given = answers[id];
  const box = useTyped(props, partsOf(given));

  function change(next: DateParts) {
    const date = isoOf(next);
    const possible = isCalendarDate(date) && date <= today;
    const fits = possible && (id !== birthday || ageOn(date, today) <= oldestAge);
    const filled = [next.year, next.month, next.day].filter((part) => part?.trim());
    box.take(next, fits ? date : null, fits || filled.length === 0 ? null : text.errorDate);
  }

  const known = typeof given === "string" && given !== UNSURE;
  return (
    <div>
      <DateField
        name={id}
        legend={label}
        {...(optional && { hint: text.optional })}
        error={error}
        labels={{ day: text.day, month: text.month, year: text.year }}
        order={language === "es" ? ["day", "month", "year"] : ["month", "day", "year"]}
        values={box.typed}
        birthday={id === birthday}
        onChange={({ currentTarget: { name, value } }) => {
          const part = (["day", "month", "year"] as const).find((one) => name.endsWith(`-${one}`));
          if (part) change({ ...box.typed, [part]: value });
        }}
      />
      {id === birthday && known ? (
        <p role="status" className="mt-2 text-muted">
          {fill(text.ageToday, { age: ageOn(given, today) })}
        </p>
      ) : null}
      {optional ? null : <UnsureBox {...{ text, id, answers, onAnswer }} />}
    </div>
  );
}
