import { emergencyScreenFor } from "@preamble/domain/content/emergency-words";
import { fill } from "@preamble/domain/fill";
import type { FormContent } from "@preamble/domain/form/form-content";
import type { CannotReason } from "@preamble/domain/content/cannot-reasons";
import type { Language } from "@preamble/domain/languages";
import { Button, ButtonLink } from "@preamble/ui/button";
import { useState } from "react";
import { CallClinic } from "../../components/call-clinic.tsx";
import { formatClock } from "../../format-clock.ts";
import type { Text } from "../../text/text.ts";
import { CannotReasons } from "./cannot-reasons.tsx";
import { citedPage } from "./cited-page.ts";
import { citedWords } from "./cited-words.ts";
import type { ClinicFacts } from "./intake-state.ts";
import type { SaidUnits } from "./number-words.ts";
import { type HeadingRef, StepHeading } from "./step-heading.tsx";
import type { Emergency, Receipt } from "./use-emergency.ts";

export type EmergencyChoice = "going" | "cannot" | "disagree";

type Props = {
  text: Text;
  language: Language;
  clinic: ClinicFacts;
  content: FormContent;
  emergency: Pick<Emergency, "standing" | "receipt">;
  notes: SaidUnits;
  headingRef: HeadingRef;
  onChoice: (choice: EmergencyChoice) => void;
  onReason: (reason: CannotReason) => void;
  /** Goes on with the form, at the page of the answer to look at where one is named. */
  onGoOn: (page: string | null) => void;
};

/** What to do now, why, whether the clinic knows, and below it a plain way to go on. */
export function EmergencyScreen(props: Props) {
  const { text, language, clinic, content, emergency, notes, headingRef, onChoice, onReason, onGoOn } = props;
  const [choice, setChoice] = useState<EmergencyChoice | null>(null);
  const words =
    emergencyScreenFor(
      content.emergency,
      emergency.standing.map(({ ruleId }) => ruleId),
    ) ?? content.emergency.ambulance;
  const choose = (chosen: EmergencyChoice) => {
    setChoice(chosen);
    onChoice(chosen);
  };
  return (
    <div className="flex flex-col gap-5">
      <StepHeading {...{ text, headingRef }}>{words.heading}</StepHeading>
      <p className="flex flex-col gap-3 sm:flex-row">
        <ButtonLink kind="danger" href={`tel:${words.phone}`}>
          {words.button}
        </ButtonLink>
        <CallClinic text={text} phone={clinic.phone} />
      </p>
      <p>{fill(text.emergencyWhy, { answers: citedWords(emergency.standing, content, text, notes) })}</p>
      <ul className="ms-5 flex list-disc flex-col gap-1">
        {words.more.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p role="status" className="font-semibold">
        {receiptWords(text, emergency.receipt, language)}
      </p>
      <section aria-labelledby="choice">
        <h2 id="choice">{text.emergencyChoose}</h2>
        <div className="mt-3 flex flex-col gap-2 sm:flex-row">
          {(
            [
              ["going", text.emergencyGoing],
              ["cannot", text.emergencyCannot],
              ["disagree", text.emergencyDisagree],
            ] as const
          ).map(([value, label]) => (
            <Button
              key={value}
              kind="secondary"
              aria-pressed={choice === value}
              className={choice === value ? "border-accent outline-2 outline-accent" : ""}
              onClick={() => choose(value)}
            >
              {label}
            </Button>
          ))}
        </div>
        <p role="status" className="mt-3 min-h-[1lh]">
          {choice ? replies(text, words.going)[choice] : ""}
        </p>
        {choice === "cannot" ? <CannotReasons {...{ text, language, clinic, onReason }} /> : null}
      </section>
      <p className="border-t border-line pt-4">
        <Button
          kind="quiet"
          className="-ms-4"
          onClick={() => onGoOn(choice === "disagree" ? citedPage(emergency.standing, content) : null)}
        >
          {choice === "disagree" ? text.emergencyLookAgain : text.emergencyGoOn}
        </Button>
      </p>
    </div>
  );
}

const replies = (text: Text, going: string): Readonly<Record<EmergencyChoice, string>> => ({
  going,
  cannot: text.emergencyCannotReply,
  disagree: text.emergencyDisagreeReply,
});

function receiptWords(text: Text, receipt: Receipt | null, language: string): string {
  switch (receipt?.state) {
    case "told":
      return receipt.someoneReads
        ? fill(text.emergencyTold, { time: formatClock(receipt.at, language) })
        : text.emergencyToldClosed;
    case "unreached":
      return text.emergencyUnreached;
    case "telling":
      return text.emergencyTelling;
    case undefined:
      return "";
  }
}
