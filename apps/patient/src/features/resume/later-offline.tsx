import type { Text } from "../../text/text.ts";
import { useTitle } from "../intake/use-title.ts";

/** Only the clinic can make the way back into a form: without a connection there is the form itself. */
export function LaterOffline({ form, text }: { form: string; text: Text }) {
  useTitle(text.laterHeading, text);
  return (
    <>
      <h1>{text.laterHeading}</h1>
      <p role="alert" className="mt-3">
        {text.laterOffline}
      </p>
      <p className="mt-5">
        <a href={form} className="inline-flex min-h-11 items-center">
          {text.backToForm}
        </a>
      </p>
    </>
  );
}
