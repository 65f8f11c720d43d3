import { fill } from "@preamble/domain/fill";
import { Button } from "@preamble/ui/button";
import type { Text } from "../../text/text.ts";

type Props = { text: Text; name: string; onDone: () => void };

/** Asks the parent to hand over the phone. */
export function HandOver({ text, name, onDone }: Props) {
  return (
    <>
      <p>{fill(text.handOverText, { name })}</p>
      <Button className="w-full sm:w-auto sm:self-start" onClick={onDone}>
        {fill(text.handOverGo, { name })}
      </Button>
    </>
  );
}
