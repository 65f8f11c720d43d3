import type { VisitType } from "@preamble/booking/visit-types";
import type { Language } from "@preamble/domain/languages";
import { ChoiceList } from "@preamble/ui/choice-list";
import { type FormEvent, useState } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";
import { VisitTime } from "./visit-time.tsx";

export type OfferedTime = {
  readonly slotId: string;
  readonly startsAt: Date;
  readonly visitType: VisitType;
  readonly clinician: string;
  readonly location: string;
};

type Props = {
  text: Text;
  language: Language;
  timeZone: string;
  times: readonly OfferedTime[];
  onChosen: (time: OfferedTime) => void;
};

/** The times that may be had, one to choose. */
export function TimeChoice({ text, language, timeZone, times, onChosen }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);

  function send(event: FormEvent) {
    event.preventDefault();
    const time = times.find(({ slotId }) => slotId === chosen);
    if (time) return onChosen(time);
    setMissing(true);
    document.getElementById("time")?.focus();
  }

  return (
    <form className="flex flex-col gap-4" onSubmit={send} noValidate>
      <ChoiceList
        name="time"
        legend={text.changeChoose}
        error={missing && chosen === null ? text.changeMissingTime : undefined}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        choices={times.map(({ slotId, startsAt, visitType, clinician, location }) => ({
          value: slotId,
          label: <VisitTime at={startsAt} {...{ timeZone, language, text }} />,
          hint: `${text[`visit-${visitType}`]}, ${fill(text.with, { name: clinician })}, ${location}`,
        }))}
      />
      <ReadyButton type="submit" className="w-full sm:w-auto sm:self-start">
        {text.continue}
      </ReadyButton>
    </form>
  );
}
