"use client";

import { useEffect, useRef, type MouseEvent } from "react";

/** `page` leads to the page of a field that is not on this one. */
export type SummaryError = { fieldId: string; text: string; page?: { href: string; go: () => void } };

function goToField(event: MouseEvent, { fieldId, page }: SummaryError) {
  if (page) {
    event.preventDefault();
    return page.go();
  }
  const field = document.getElementById(fieldId);
  if (!field) return;
  event.preventDefault();
  const question =
    field.closest("fieldset")?.querySelector("legend") ??
    document.querySelector(`label[for="${CSS.escape(fieldId)}"]`);
  (question ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
}

/**
 * Stands at the top of a page that was refused, takes the focus when it appears and leads to each field with its
 * question in view. Give it a new `key` for each attempt, so that it takes the focus again.
 */
export function ErrorSummary({ heading, errors }: { heading: string; errors: readonly SummaryError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);

  return (
    <div ref={box} tabIndex={-1} className="rounded border-4 border-danger bg-sheet p-4 focus:outline-3">
      <div role="alert">
        <h2>{heading}</h2>
        <ul className="mt-2 flex flex-col gap-2">
          {errors.map((error) => (
            <li key={`${error.fieldId} ${error.text}`}>
              <a
                href={error.page?.href ?? `#${error.fieldId}`}
                onClick={(event) => goToField(event, error)}
                className="inline-block py-1 font-semibold text-danger"
              >
                {error.text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
