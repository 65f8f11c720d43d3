"use client";

import { useEffect } from "react";

/** Fetches the typeface once the page listens: on a slow connection it would hold up the scripts. */
export function LateTypeface() {
  useEffect(() => {
    import("@preamble/ui/typeface.css").catch(() => {
      // Without a connection the phone's own typeface stays.
    });
  }, []);
  return null;
}
