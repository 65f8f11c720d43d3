"use client";

import { Button } from "@preamble/ui/button";

/** Opens the browser's print dialog. */
export function PrintButton() {
  return (
    <Button kind="secondary" onClick={() => print()}>
      Print this page
    </Button>
  );
}
