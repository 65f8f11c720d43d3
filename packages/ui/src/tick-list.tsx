import type { ChangeEventHandler, ReactNode } from "react";
import { FieldGroup, type FieldTexts } from "./field-frame.tsx";
import { OptionRow } from "./option-row.tsx";

type TickItem = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** A question or line that belongs to this item. */
  extra?: ReactNode;
};

/** Any number of answers, as tick boxes. The first box has the id `name`, which an error summary links to. */
export function TickList({
  name,
  legend,
  hint,
  error,
  items,
  values,
  after,
  onChange,
}: FieldTexts & {
  name: string;
  legend: ReactNode;
  items: readonly TickItem[];
  values: readonly string[];
  /** Stands under the items inside the same group, apart from them: "none of these" and the like. */
  after?: ReactNode;
  onChange?: ChangeEventHandler<HTMLInputElement>;
}) {
  return (
    <FieldGroup id={name} legend={legend} hint={hint} error={error}>
      <div className="mt-3 flex flex-col gap-2">
        {items.map((item, index) => (
          <OptionRow
            key={item.value}
            id={index === 0 ? name : `${name}-${item.value}`}
            type="checkbox"
            name={name}
            value={item.value}
            label={item.label}
            hint={item.hint}
            extra={item.extra}
            onChange={onChange}
            checked={values.includes(item.value)}
          />
        ))}
      </div>
      {after ? <div className="mt-4 flex flex-col gap-2 border-t border-line pt-4">{after}</div> : null}
    </FieldGroup>
  );
}
