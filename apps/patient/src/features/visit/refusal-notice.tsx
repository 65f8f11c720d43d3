import type { Refusal } from "@preamble/api/http/read-refusal";
import { Notice } from "@preamble/ui/notice";
import { WithPhone } from "../../components/with-phone.tsx";
import type { Text } from "../../text/text.ts";
import { refusalWords } from "./refusal-words.ts";

type Props = { text: Text; phone: string; heading?: string; refusal: Refusal };

/** Why an act was refused: every reason at once, under the heading where it is a time that cannot be had. */
export function RefusalNotice({ text, phone, heading, refusal }: Props) {
  const words = refusalWords(refusal, text, phone);
  const refused = ["not_bookable", "slot_taken", "expired"].includes(refusal.code);
  return (
    <Notice tone="strong" role="alert" {...(refused && heading !== undefined && { heading })}>
      {words.length > 1 ? (
        <ul className="ms-5 list-disc">
          {words.map((one) => (
            <li key={one}>
              <WithPhone phone={phone}>{one}</WithPhone>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <WithPhone phone={phone}>{words[0] ?? ""}</WithPhone>
        </p>
      )}
    </Notice>
  );
}
