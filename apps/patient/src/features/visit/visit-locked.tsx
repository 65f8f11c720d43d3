import { ButtonLink } from "@preamble/ui/button";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";

/** What the link of a mail shows on a device that the clinic does not know: nothing of the visit. */
export function VisitLocked({ text, phone }: { text: Text; phone: string }) {
  return (
    <div className="flex flex-col gap-5">
      <h1>{text.visitLockedHeading}</h1>
      <p>{text.visitLocked}</p>
      <p>{fill(text.visitLockedCall, { phone })}</p>
      <ButtonLink
        kind="secondary"
        className="w-full sm:w-auto sm:self-start"
        href={`tel:${phone.replaceAll(" ", "")}`}
      >
        {text.callClinic}: {phone}
      </ButtonLink>
    </div>
  );
}
