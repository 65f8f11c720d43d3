"use client";

import { Button } from "@preamble/ui/button";
import { Field } from "@preamble/ui/field";
import { Notice } from "@preamble/ui/notice";
import { useState } from "react";
import type { Text } from "../../text/text.ts";
import { HoldClock } from "./hold-clock.tsx";

type Props = {
  text: Text;
  /** What is held, in words. */
  children: React.ReactNode;
  /** The address that was given before. */
  known: string | null;
  heldUntil: Date;
  busy: boolean;
  /** With the address to confirm to, or "" where none is given. */
  onConfirm: (email: string) => void;
  onRelease: () => void;
  onOver: () => void;
};

/** A time that is kept for a few minutes: what it is, how long, and the one button that books it. */
export function HeldSlot({ text, children, known, heldUntil, busy, onConfirm, onRelease, onOver }: Props) {
  const [email, setEmail] = useState(known ?? "");
  return (
    <Notice
      heading={
        <span id="held" tabIndex={-1}>
          {text.holdHeading}
        </span>
      }
    >
      {children}
      <HoldClock {...{ text, heldUntil, onOver }} />
      <div className="mt-3">
        <Field
          name="email"
          type="email"
          autoComplete="email"
          label={text.whoEmail}
          hint={text.holdEmailHint}
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
      </div>
      <div className="mt-4 flex flex-col gap-2 sm:flex-row">
        <Button disabled={busy} onClick={() => onConfirm(email.trim())}>
          {busy ? text.bookBooking : text.holdConfirm}
        </Button>
        <Button kind="secondary" disabled={busy} onClick={onRelease}>
          {text.holdOther}
        </Button>
      </div>
    </Notice>
  );
}
