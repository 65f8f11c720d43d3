import { ButtonLink } from "@preamble/ui/button";
import type { Text } from "../text/text.ts";

/** What a link to a telephone number leads to. */
export const telLink = (phone: string): string => `tel:${phone.replaceAll(" ", "")}`;

type Props = { text: Pick<Text, "callClinic">; phone: string; className?: string };

/** Calls the clinic; where the button is narrow the number goes to a line of its own, whole. */
export function CallClinic({ text, phone, className = "" }: Props) {
  return (
    <ButtonLink kind="secondary" className={`flex-wrap gap-y-0 ${className}`} href={telLink(phone)}>
      <span>{text.callClinic}:</span> <span className="whitespace-nowrap">{phone}</span>
    </ButtonLink>
  );
}
