"use client";

import { minutesBetween } from "@preamble/booking/wall-time";
import { Button } from "@preamble/ui/button";
import { Field } from "@preamble/ui/field";
import { Notice } from "@preamble/ui/notice";
import { useEffect, useState } from "react";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";

type Props = {
  text: Text;
  /** What is held, in words. */
  children: React.ReactNode;
  heldUntil: Date;
  busy: boolean;
  /** With the address to confirm to, or "" where none is given. */
  onConfirm: (email: string) => void;
  onRelease: () => void;
  onOver: () => void;
};

const tickMs = 1000;

/** A time that is kept for a few minutes: what it is, how long, and the one button that books it. */
export function HeldSlot({ text, children, heldUntil, busy, onConfirm, onRelease, onOver }: Props) {
  const [now, setNow] = useState(() => new Date());
  const [email, setEmail] = useState("");
  const over = now >= heldUntil;
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), tickMs);
    return () => clearInterval(ticking);
  }, []);
  useEffect(() => {
    if (over) onOver();
  }, [over, onOver]);
  const minutes = Math.floor(minutesBetween(now, heldUntil));
  return (
    <Notice heading={text.holdHeading}>
      {children}
      {/* Said anew once a minute, not each second. */}
      <p role="status" className="mt-2 tabular-nums">
        {minutes < 1 ? text.holdLastMinute : fill(text.holdLeft, { minutes })}
      </p>
      <div className="mt-3">
        <Field
          name="email"
          type="email"
          autoComplete="email"
          label={text.holdEmail}
          hint={text.holdEmailHint}
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
      </div>
      <div className="mt-4 flex flex-col gap-2 sm:flex-row">
        <Button disabled={busy || over} onClick={() => onConfirm(email.trim())}>
          {busy ? text.bookBooking : text.holdConfirm}
        </Button>
        <Button kind="secondary" disabled={busy} onClick={onRelease}>
          {text.holdOther}
        </Button>
      </div>
    </Notice>
  );
}
