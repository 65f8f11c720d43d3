import { ButtonLink } from "@preamble/ui/button";
import type { Text } from "../../text/text.ts";

/** Stands under the answer that may mean an emergency, at once and without taking the page away. */
export function EmergencyLine({ text }: { text: Text }) {
  return (
    <p role="alert" className="mt-2 flex flex-wrap items-center gap-3 border-s-4 border-danger ps-3">
      <strong className="text-danger">{text.urgentLine}</strong>
      <ButtonLink kind="danger" href="tel:911">
        {text.call911}
      </ButtonLink>
    </p>
  );
}
