import type { ConsentKind } from "@preamble/domain/consents";
import { Notice } from "@preamble/ui/notice";
import { OptionRow } from "@preamble/ui/option-row";
import { SavedState } from "@preamble/ui/saved-state";
import { useRef } from "react";
import { WithPhone } from "../../components/with-phone.tsx";
import { formatClock } from "../../format-clock.ts";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";
import { useKeepEarlyInput } from "../intake/use-keep-early-input.ts";
import type { Consents } from "./use-consents.ts";

type Props = {
  text: Text;
  language: string;
  consents: Consents;
  kinds: readonly ConsentKind[];
  phone: string;
};

/** Each consent by itself, off until it is ticked. */
export function ConsentList({ text, language, consents, kinds, phone }: Props) {
  const { given, failed, savedAt, set } = consents;
  const boxes = useRef<HTMLFieldSetElement>(null);
  useKeepEarlyInput(boxes);
  return (
    <section aria-labelledby="consents" className="no-print">
      <h2 id="consents">{text.consentHeading}</h2>
      <p className="mt-2">{text.consentLead}</p>
      {failed ? (
        <Notice tone="strong" role="alert" className="mt-3">
          {text.consentFailed}
        </Notice>
      ) : null}
      <fieldset ref={boxes} aria-labelledby="consents" className="mt-3 flex flex-col gap-2">
        {kinds.map((kind) => (
          <OptionRow
            key={kind}
            id={`consent-${kind}`}
            type="checkbox"
            // A browser that fills in what stood here before must not give a consent.
            autoComplete="off"
            label={text[`consent-${kind}`]}
            checked={given[kind]?.given ?? false}
            onChange={({ currentTarget }) => set(kind, currentTarget.checked)}
            {...(kind === "care" &&
              given.care?.given === false && {
                hint: <WithPhone phone={phone}>{text.consentCareBack}</WithPhone>,
              })}
          />
        ))}
      </fieldset>
      <SavedState
        className="mt-2"
        text={savedAt ? fill(text.savedAt, { time: formatClock(savedAt, language) }) : ""}
      />
    </section>
  );
}
