import { Button } from "@preamble/ui/button";
import { VisuallyHidden } from "@preamble/ui/visually-hidden";
import { useState } from "react";
import type { Text } from "../../text/text.ts";

type Props = { text: Text; label: string; value: string; large?: boolean };

/** Something to keep, whole on screen and on paper, with a button that copies it. */
export function CopyLine({ text, label, value, large = false }: Props) {
  const [copied, setCopied] = useState(false);
  return (
    <div>
      <h2>{label}</h2>
      <p
        className={`mt-2 rounded border border-edge bg-sheet px-3 py-2 break-all select-all ${large ? "text-3xl font-semibold tracking-widest" : ""}`}
      >
        {value}
      </p>
      <Button
        kind="quiet"
        className="-ms-4"
        onClick={() =>
          void navigator.clipboard.writeText(value).then(
            () => setCopied(true),
            () => {},
          )
        }
      >
        <span aria-live="polite">{copied ? text.copied : text.copy}</span>
        <VisuallyHidden>: {label}</VisuallyHidden>
      </Button>
    </div>
  );
}
