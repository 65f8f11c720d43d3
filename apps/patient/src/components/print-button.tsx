"use client";

import { Button } from "@preamble/ui/button";
import type { Text } from "../text/text.ts";

export function PrintButton({ text }: { text: Pick<Text, "print"> }) {
  return (
    <Button kind="secondary" onClick={() => print()}>
      {text.print}
    </Button>
  );
}
