"use client";

import { Button, ButtonLink } from "@preamble/ui/button";
import { useEffect, useId, useRef, useState } from "react";
import { useKeyboard } from "./keyboard.tsx";
import { SignOutButton } from "./sign-out-button.tsx";

/** Under a member's own name: the account, the keys and the way out. It closes with Escape or once it is left. */
export function OwnMenu({ slug, name }: { slug: string; name: string }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { show, dialog } = useKeyboard();

  useEffect(() => {
    if (!open) return;
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) setOpen(false);
    };
    const escape = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      setOpen(false);
      opener.current?.focus();
    };
    addEventListener("pointerdown", leave);
    addEventListener("focusin", leave);
    addEventListener("keydown", escape);
    return () => {
      removeEventListener("pointerdown", leave);
      removeEventListener("focusin", leave);
      removeEventListener("keydown", escape);
    };
  }, [open]);

  return (
    <>
      <div ref={menu} className="relative">
        <Button
          ref={opener}
          kind="quiet"
          className="-mx-4"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {name} <span aria-hidden="true">▾</span>
        </Button>
        <ul
          id={id}
          hidden={!open}
          className="z-10 min-w-max rounded border border-edge bg-paper px-2 py-1 shadow-float sm:absolute sm:end-0"
        >
          <li>
            <ButtonLink kind="quiet" href={`/${slug}/account`}>
              Your account
            </ButtonLink>
          </li>
          <li>
            <Button
              kind="quiet"
              onClick={() => {
                setOpen(false);
                // The focus comes back here when the window closes.
                opener.current?.focus();
                show();
              }}
            >
              Keys
            </Button>
          </li>
          <li>
            <SignOutButton slug={slug} />
          </li>
        </ul>
      </div>
      {dialog}
    </>
  );
}
