import type { ChangeEventHandler, ReactNode } from "react";
import { FieldGroup, inputClass, type FieldTexts } from "./field-frame.tsx";

type DatePart = "day" | "month" | "year";
export type DateParts = Partial<Record<DatePart, string>>;

/**
 * A known date in three boxes named `<name>-day`, `<name>-month`, `<name>-year`, in the order the reader is used to.
 * The first box has the id `name`, which an error summary links to.
 */
export function DateField({
  name,
  legend,
  hint,
  error,
  labels,
  order,
  values,
  birthday = false,
  onChange,
}: FieldTexts & {
  name: string;
  legend: ReactNode;
  labels: Record<DatePart, string>;
  order: readonly DatePart[];
  values: DateParts;
  /** Lets the browser offer the person's own date of birth. */
  birthday?: boolean;
  onChange?: ChangeEventHandler<HTMLInputElement>;
}) {
  return (
    <FieldGroup id={name} legend={legend} hint={hint} error={error}>
      <div className="mt-2 flex flex-wrap gap-4">
        {order.map((part, index) => {
          const id = index === 0 ? name : `${name}-${part}`;
          return (
            <div key={part}>
              <label htmlFor={id} className="block text-sm">
                {labels[part]}
              </label>
              <input
                id={id}
                name={`${name}-${part}`}
                type="text"
                inputMode="numeric"
                autoComplete={birthday ? `bday-${part}` : "off"}
                maxLength={part === "year" ? 4 : 2}
                aria-invalid={error ? true : undefined}
                value={values[part] ?? ""}
                onChange={onChange}
                className={`mt-1 ${inputClass} ${part === "year" ? "w-[5.5em]" : "w-[3.75em]"}`}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
