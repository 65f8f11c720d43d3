import type { VisitType } from "@preamble/booking/visit-types";
import { fill } from "@preamble/domain/fill";
import type { Language } from "@preamble/domain/languages";
import { ChoiceList } from "@preamble/ui/choice-list";
import { type FormEvent, useState } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import type { Text } from "../../text/text.ts";
import { VisitTime } from "./visit-time.tsx";

export type OfferedTime = {
  readonly slotId: string;
  readonly startsAt: Date;
  readonly visitType: VisitType;
  readonly minutes: number;
  readonly clinician: string;
  readonly location: string;
};

/** How a visit is held, with whom and where. */
export const placeOf = (
  { visitType, clinician, location }: Pick<OfferedTime, "visitType" | "clinician" | "location">,
  text: Text,
): string => `${text[`visit-${visitType}`]}, ${fill(text.with, { name: clinician })}, ${location}`;

/** How a visit is held and how long it takes. */
export const kindOf = (
  { visitType, minutes }: Pick<OfferedTime, "visitType" | "minutes">,
  text: Text,
): string => fill(text.visitKind, { kind: text[`visit-${visitType}`], minutes: `${minutes}` });

type Props = {
  text: Text;
  language: Language;
  timeZone: string;
  times: readonly OfferedTime[];
  legend: string;
  action: string;
  busy?: boolean;
  onChosen: (time: OfferedTime) => void;
};

/**
 * The times that may be had, one to choose. The browser keeps the choice, so that one made before the page's script
 * has come stands.
 */
export function TimeChoice({ text, language, timeZone, times, legend, action, busy, onChosen }: Props) {
  const [missing, setMissing] = useState(false);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("time");
    const time = times.find(({ slotId }) => slotId === chosen);
    if (time) return onChosen(time);
    setMissing(true);
    document.getElementById("time")?.focus();
  }

  return (
    <form className="flex flex-col gap-4" onSubmit={send} noValidate>
      <ChoiceList
        name="time"
        legend={legend}
        error={missing ? text.changeMissingTime : undefined}
        onChange={() => setMissing(false)}
        choices={times.map(({ slotId, startsAt, visitType, clinician, location }) => ({
          value: slotId,
          label: <VisitTime at={startsAt} {...{ timeZone, language, text }} />,
          hint: placeOf({ visitType, clinician, location }, text),
        }))}
      />
      <ReadyButton type="submit" disabled={busy} className="w-full sm:w-auto sm:self-start">
        {action}
      </ReadyButton>
    </form>
  );
}
