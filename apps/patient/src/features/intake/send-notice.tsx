import { Notice } from "@preamble/ui/notice";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";
import type { Submit } from "./use-submit.ts";

/** Says why a form that was sent has not arrived, and that nothing is lost. */
export function SendNotice({
  text,
  submit,
  clinic,
}: {
  text: Text;
  submit: Submit;
  clinic: { phone: string };
}) {
  const { state } = submit.submitState;
  if (state !== "failed" && state !== "incomplete") return null;
  return (
    <Notice tone="strong" role="alert">
      {state === "failed" ? fill(text.sendFailed, { phone: clinic.phone }) : text.checkMissing}
    </Notice>
  );
}
