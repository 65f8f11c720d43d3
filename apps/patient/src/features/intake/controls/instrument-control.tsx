import { UNSURE } from "@preamble/domain/answers";
import { ChoiceList } from "@preamble/ui/choice-list";
import { OptionRow } from "@preamble/ui/option-row";
import { ScaleInput } from "@preamble/ui/scale-input";
import { useContext } from "react";
import { withhold } from "../answer-change.ts";
import type { ControlProps } from "../question-control.tsx";
import { ToldInPerson } from "../told-in-person.ts";

/** A short scored questionnaire in our own words; its items are saved one by one. */
export function InstrumentControl({
  text,
  question,
  answers,
  error,
  adaptedWording,
  onAnswer,
}: ControlProps) {
  const told = useContext(ToldInPerson);
  const { id, instrument } = question;
  if (!instrument) return null;
  const { lead, items, lowest, highest, points } = instrument;
  const withheld = answers[id] === UNSURE;
  const inPerson = told.includes(id);
  const give = (item: string, value: string) =>
    onAnswer([
      { questionId: item, value: Number(value) },
      ...(withheld ? [{ questionId: id, value: null }] : []),
    ]);
  const errorFor = (item: string) => (answers[item] === undefined ? error : undefined);
  return (
    <div role="group" aria-label={lead} className="flex flex-col gap-6">
      <div>
        <p className="font-semibold">{lead}</p>
        <p className="text-sm text-muted">{adaptedWording}</p>
      </div>
      {items.map((item, index) => {
        const name = index === 0 ? id : item.id;
        const given = answers[item.id];
        return points ? (
          <ChoiceList
            key={item.id}
            name={name}
            legend={item.words}
            error={errorFor(item.id)}
            choices={points.map((label, point) => ({ value: String(point), label }))}
            value={typeof given === "number" ? String(given) : null}
            onChange={({ currentTarget }) => give(item.id, currentTarget.value)}
          />
        ) : (
          <ScaleInput
            key={item.id}
            name={name}
            legend={item.words}
            error={errorFor(item.id)}
            lowLabel={lowest}
            highLabel={highest}
            value={typeof given === "number" ? given : null}
            onChange={({ currentTarget }) => give(item.id, currentTarget.value)}
          />
        );
      })}
      <OptionRow
        id={`${id}-not-say`}
        type="checkbox"
        label={text.ratherNotSay}
        checked={withheld && !inPerson}
        onChange={({ currentTarget: { checked } }) =>
          onAnswer(checked ? withhold(question, "rather-not-say") : [{ questionId: id, value: null }])
        }
      />
    </div>
  );
}
