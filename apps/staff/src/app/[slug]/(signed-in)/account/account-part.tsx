"use client";

import { Button } from "@preamble/ui/button";
import { type ReactNode, useId, useRef, useState } from "react";

type Props = {
  heading: string;
  about: string;
  label: string;
  /** What the button leads to; `close` says what came of it. */
  children: (close: (said?: string) => void) => ReactNode;
};

/** One thing of the account and the button that changes it. */
export function AccountPart({ heading, about, label, children }: Props) {
  const id = useId();
  const opened = useRef(false);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  function close(words = "") {
    setSaid(words);
    setOpen(false);
  }
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 border-t border-line pt-4">
      <h2 id={id}>{heading}</h2>
      <p>{about}</p>
      <p role="status" className="font-semibold empty:hidden">
        {said}
      </p>
      {open ? (
        children(close)
      ) : (
        <Button
          kind="secondary"
          className="self-start"
          ref={(button) => {
            if (opened.current) button?.focus();
          }}
          onClick={() => {
            opened.current = true;
            setSaid("");
            setOpen(true);
          }}
        >
          {label}
        </Button>
      )}
    </section>
  );
}
