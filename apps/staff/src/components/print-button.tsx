"use client";

import { Button } from "@preamble/ui/button";

/** Opens the browser's print dialog. */
export function PrintButton() {
  return <Button onClick={() => print()}>Print this page</Button>;
}
