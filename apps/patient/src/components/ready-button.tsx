"use client";

import { Button } from "@preamble/ui/button";
import { type ComponentProps, useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * A button that acts by the page's script, and cannot be pressed before that is there: the press would be lost,
 * or the browser would send the form by itself, with what was written in the address.
 */
export function ReadyButton({ disabled = false, ...rest }: ComponentProps<typeof Button>) {
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return <Button {...rest} disabled={disabled || !ready} />;
}
