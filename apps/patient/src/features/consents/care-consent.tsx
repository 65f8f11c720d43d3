import { Button } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import { OptionRow } from "@preamble/ui/option-row";
import { useState } from "react";
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
          <Notice ref={takeFocus} tabIndex={-1} role="alert" heading={text.consentCareAsk}>
            <p className="flex flex-wrap gap-3">
              <Button onClick={() => answer(true)}>{text.consentCareYes}</Button>
              <Button kind="secondary" onClick={() => answer(false)}>
                {text.consentCareNo}
              </Button>
            </p>
          </Notice>
        ) : null}
      </div>
    </section>
  );
}

const takeFocus = (notice: HTMLElement | null) => notice?.focus();
