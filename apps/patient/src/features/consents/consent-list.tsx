import { consentKinds } from "@preamble/domain/consents";
import { fill } from "@preamble/domain/fill";
import { Notice } from "@preamble/ui/notice";
import { OptionRow } from "@preamble/ui/option-row";
import { SavedState } from "@preamble/ui/saved-state";
import { useRef } from "react";
import { formatClock } from "../../format-clock.ts";
import type { Text } from "../../text/text.ts";
import { useKeepEarlyInput } from "../intake/use-keep-early-input.ts";
import { CareConsent } from "./care-consent.tsx";
import type { Consents } from "./use-consents.ts";

type Props = { text: Text; language: string; consents: Consents; phone: string };

/** Each consent by itself, off until it is ticked; the one to care stands apart. */
export function ConsentList({ text, language, consents, phone }: Props) {
  const { given, failed, savedAt, set } = consents;
  const boxes = useRef<HTMLDivElement>(null);
  useKeepEarlyInput(boxes);
  return (
    <div ref={boxes} className="no-print">
      <section aria-labelledby="consents">
        <h2 id="consents">{text.consentHeading}</h2>
        <p className="mt-2">{text.consentLead}</p>
        <fieldset aria-labelledby="consents" className="mt-3 flex flex-col gap-2">
          {consentKinds
            .filter((kind) => kind !== "care")
            .map((kind) => (
              <OptionRow
                key={kind}
                id={`consent-${kind}`}
                type="checkbox"
                // A browser that fills in what stood here before must not give a consent.
                autoComplete="off"
                label={text[`consent-${kind}`]}
                checked={given[kind]?.given ?? false}
                onChange={({ currentTarget }) => set(kind, currentTarget.checked)}
              />
            ))}
        </fieldset>
      </section>
      <CareConsent {...{ text, consents, phone }} />
      {failed ? (
        <Notice tone="strong" role="alert" className="mt-3">
          {text.consentFailed}
        </Notice>
      ) : null}
      <SavedState
        className="mt-2"
        text={savedAt ? fill(text.savedAt, { time: formatClock(savedAt, language) }) : ""}
      />
    </div>
  );
}
