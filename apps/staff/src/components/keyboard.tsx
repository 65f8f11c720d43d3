"use client";

import { Button } from "@preamble/ui/button";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { asked, keysAreOn, lettersHere, switchKeys } from "./keys.ts";
import { KeyList } from "./key-list.tsx";

/** Listens for keys on every page of the clinic; `dialog` says which there are, and `show` opens it. They can be switched off. */
export function useKeyboard(): { readonly show: () => void; readonly dialog: ReactNode } {
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(true);
  const [shown, setShown] = useState(false);

  function show() {
    setOn(keysAreOn());
    setShown(true);
    dialog.current?.showModal();
  }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { activeElement } = document;
      const key = document.querySelector("dialog[open]")
        ? null
        : asked(event, activeElement, keysAreOn(), lettersHere());
      if (!key) return;
      if (key === "help") show();
      else if (key === "j" || key === "k") moveRow(key === "j" ? 1 : -1);
      else if (!pressButton(key, activeElement)) return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);

  return {
    show,
    dialog: (
      <dialog
        ref={dialog}
        aria-labelledby="keys-heading"
        className="m-auto max-h-[90vh] w-full max-w-md rounded border border-edge bg-paper p-5 text-ink shadow-float backdrop:bg-ink/40"
      >
        <h2 id="keys-heading">Keys</h2>
        {shown ? <KeyList /> : null}
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            className="size-6"
            checked={on}
            onChange={({ target }) => {
              switchKeys(target.checked);
              setOn(target.checked);
            }}
          />
          Keys work on this device
        </label>
        <div className="compact mt-4">
          <Button onClick={() => dialog.current?.close()}>Close</Button>
        </div>
      </dialog>
    ),
  };
}

/** Puts the focus on the next or the previous row; from elsewhere, on the first. */
function moveRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const here = rows.findIndex((row) => row.closest("tr")?.contains(document.activeElement));
  rows[here < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, here + by))]?.focus();
}

/** Presses the button that bears a key; to assign, the row in focus is ticked first. False where there is none. */
function pressButton(key: string, inside: Element | null): boolean {
  const button = [...document.querySelectorAll<HTMLElement>("[data-key]")].find(
    (one) => one.dataset["key"] === key,
  );
  if (key === "a" && button) {
    const tick = inside?.closest("tr")?.querySelector<HTMLInputElement>("input[type=checkbox]");
    if (tick && !tick.checked) tick.click();
  }
  button?.click();
  return button !== undefined;
}
