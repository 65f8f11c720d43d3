import { OptionRow } from "@preamble/ui/option-row";
import { useState } from "react";
import { AskOnce } from "../../components/ask-once.tsx";
import { WithPhone } from "../../components/with-phone.tsx";
import type { Text } from "../../text/text.ts";
import type { Consents } from "./use-consents.ts";

type Props = { text: Text; consents: Pick<Consents, "given" | "set">; phone: string };

/** The consent to care, apart from what may be refused without a thought: taking it back is asked once more. */
export function CareConsent({ text, consents: { given, set }, phone }: Props) {
  const [asking, setAsking] = useState(false);
  const answer = (takesBack: boolean) => {
    setAsking(false);
    if (takesBack) set("care", false);
    document.getElementById("consent-care")?.focus();
  };
  return (
    <section aria-labelledby="care" className="mt-6">
      <h2 id="care">{text.consentCareHeading}</h2>
      <div className="mt-3 flex flex-col gap-3">
        <OptionRow
          id="consent-care"
          type="checkbox"
          autoComplete="off"
          label={text["consent-care"]}
          checked={given.care?.given ?? false}
          onChange={({ currentTarget: { checked } }) => {
            if (checked) set("care", true);
            else setAsking(true);
          }}
          {...(given.care?.given === false && {
            hint: <WithPhone phone={phone}>{text.consentCareBack}</WithPhone>,
          })}
        />
        {asking ? (
          <AskOnce
            heading={text.consentCareAsk}
            yes={text.consentCareYes}
            no={text.consentCareNo}
            onAnswer={answer}
          />
        ) : null}
      </div>
    </section>
  );
}
