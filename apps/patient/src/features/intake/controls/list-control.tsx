import { UNSURE } from "@preamble/domain/answers";
import { FieldGroup } from "@preamble/ui/field-frame";
import { TickList } from "@preamble/ui/tick-list";
import { NoneRow } from "../none-row.tsx";
import type { ControlProps } from "../question-control.tsx";
import { UnsureBox } from "./unsure-box.tsx";

const nothing = "none";
const long = 12;

/** Any number of many, in named parts; "none" stands above and below a long list. */
export function ListControl({ text, question, answers, error, nested, onAnswer }: ControlProps) {
  const { id, kind, label, groups, options } = question;
  const given = answers[id];
  const chosen = chosenOf(given);
  const none = options.find(({ value }) => value === nothing);
  const rest = options.filter(({ value }) => value !== nothing);
  const ticked = chosen.filter((value) => value !== nothing);

  const give = (values: readonly string[]) =>
    onAnswer([
      {
        questionId: id,
        value: values.length === 0 ? null : kind.type === "regions" ? { regions: values } : values,
      },
    ]);
  const toggle = (value: string, checked: boolean) =>
    give(checked ? [...ticked, value] : chosen.filter((one) => one !== value));
  const noneRow = (place: string) =>
    none ? (
      <NoneRow
        text={text}
        id={`${id}-${place}-none`}
        label={none.label}
        checked={chosen.includes(nothing)}
        asks={ticked.length > 0}
        onNone={(isNone) => give(isNone ? [nothing] : ticked)}
      />
    ) : null;

  return (
    <FieldGroup id={id} legend={label} hint={text.tickFits} error={error}>
      <div className="mt-3 flex flex-col gap-4">
        {rest.length > long ? noneRow("first") : null}
        {(groups.length > 0 ? groups : [{ title: "", options: rest }]).map(
          ({ title, options: part }, index) => (
            <TickList
              key={title}
              name={index === 0 ? id : `${id}-${index}`}
              legend={title}
              items={part}
              values={chosen}
              onChange={({ currentTarget }) => toggle(currentTarget.value, currentTarget.checked)}
            />
          ),
        )}
        {noneRow("last")}
      </div>
      <UnsureBox {...{ text, id, answers, onAnswer }} isTicked={ticked.length > 0} />
      {nested}
    </FieldGroup>
  );
}

function chosenOf(given: ControlProps["answers"][string] | undefined): readonly string[] {
  if (given === undefined || given === UNSURE || typeof given !== "object") return [];
  return "regions" in given ? given.regions : given;
}
