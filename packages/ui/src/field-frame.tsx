import type { ReactNode } from "react";

/** What every question shows around its control; each text is already in the reader's language. */
export type FieldTexts = { hint?: ReactNode; error?: ReactNode };

export const inputClass =
  "min-h-(--control) rounded border border-edge bg-sheet px-3 py-1.5 text-ink " +
  "aria-invalid:border-2 aria-invalid:border-danger disabled:opacity-60";

/** Ties a control to its hint and error; undefined where it has neither. */
export function describedBy(id: string, { hint, error }: FieldTexts): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return ids || undefined;
}

/** A bar beside a question that has an error, so that it is found without colour. */
export function errorBar(error: ReactNode): string {
  return error ? "border-s-4 border-danger ps-4" : "";
}

/** The hint and the error, in that order, with the ids that `describedBy` names. */
export function FieldMessages({ id, hint, error }: FieldTexts & { id: string }) {
  return (
    <>
      {hint ? (
        <div id={`${id}-hint`} className="mt-1 text-sm text-muted">
          {hint}
        </div>
      ) : null}
      {error ? (
        <div id={`${id}-error`} className="mt-1 font-semibold text-danger">
          {error}
        </div>
      ) : null}
    </>
  );
}

/** A fieldset whose legend is the question; the legend may hold the page's h1. */
export function FieldGroup({
  id,
  legend,
  hint,
  error,
  children,
}: FieldTexts & { id: string; legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset aria-describedby={describedBy(id, { hint, error })} className={`min-w-0 ${errorBar(error)}`}>
      <legend className="font-semibold">{legend}</legend>
      <FieldMessages id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}
