"use client";

import { Button } from "@preamble/ui/button";
import { type ReactNode, useState } from "react";

type Props = {
  codes: readonly string[];
  /** What else is done, before the words about the codes. */
  done: string;
  /** What leads on, once the codes are kept. */
  children: ReactNode;
};

/** The codes for the day the phone is lost. They are nowhere to be read again, so that leaving waits for a tick. */
export function RecoveryCodes({ codes, done, children }: Props) {
  const [kept, setKept] = useState(false);
  return (
    <div className="flex flex-col gap-4">
      <p>
        {done} Without your phone, one of these stands in for the six-digit code, each once. They are not
        shown again: print them, or keep them where you keep passwords.
      </p>
      <ul aria-label="Recovery codes" className="grid gap-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="no-print flex flex-col items-start gap-3">
        <Button kind="secondary" onClick={() => print()}>
          Print
        </Button>
        <label className="flex min-h-(--control) items-center gap-2">
          <input type="checkbox" className="size-5" onChange={({ target }) => setKept(target.checked)} />I
          have kept my codes
        </label>
        {kept ? children : null}
      </div>
    </div>
  );
}
