import type { ChangeEventHandler, ReactNode } from "react";
import { FieldGroup, type FieldTexts } from "./field-frame.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

const cell =
  "peer absolute inset-0 size-full cursor-pointer appearance-none rounded border border-edge bg-sheet " +
  "checked:border-accent checked:bg-accent print:[print-color-adjust:exact] forced-colors:checked:bg-[Highlight]";

const most = 10;

/** A number from 0 to 10 as one row of radios that wraps on a narrow screen; both ends are said in words. */
export function ScaleInput({
  name,
  legend,
  hint,
  error,
  lowLabel,
  highLabel,
  value,
  onChange,
}: FieldTexts & {
  name: string;
  legend: ReactNode;
  lowLabel: string;
  highLabel: string;
  value: number | null;
  onChange?: ChangeEventHandler<HTMLInputElement>;
}) {
  const ends = new Map([
    [0, lowLabel],
    [most, highLabel],
  ]);
  return (
    <FieldGroup id={name} legend={legend} hint={hint} error={error}>
      <div className="mt-3 grid max-w-2xl grid-cols-[repeat(auto-fit,minmax(2.75rem,1fr))] gap-1.5">
        {Array.from({ length: most + 1 }, (_, number) => (
          <label key={number} className="relative flex min-h-11 items-center justify-center">
            <input
              id={number === 0 ? name : `${name}-${number}`}
              type="radio"
              name={name}
              value={number}
              onChange={onChange}
              checked={number === value}
              className={cell}
            />
            <span className="pointer-events-none relative font-semibold peer-checked:text-paper forced-colors:peer-checked:text-[HighlightText]">
              {number}
              {ends.has(number) ? <VisuallyHidden>, {ends.get(number)}</VisuallyHidden> : null}
            </span>
          </label>
        ))}
      </div>
      <div aria-hidden="true" className="mt-2 flex max-w-2xl justify-between gap-4 text-sm text-muted">
        <span>0 = {lowLabel}</span>
        <span className="text-end">
          {most} = {highLabel}
        </span>
      </div>
    </FieldGroup>
  );
}
