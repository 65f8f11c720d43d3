import { ChoiceList } from "@preamble/ui/choice-list";

export type Asked = "patient" | "clinic";

type Props = { missing: boolean; value: Asked | null; onChange: (asked: Asked) => void };

/** Whose wish a move is, to be said each time: a clinic's own brings the case back. */
export function WhoAsked({ missing, value, onChange }: Props) {
  return (
    <ChoiceList
      name="asked"
      legend="Who asked for it?"
      error={missing ? "Choose who asked for it." : undefined}
      value={value}
      choices={[
        { value: "patient", label: "The patient" },
        { value: "clinic", label: "The clinic", hint: "The case is back in the queue, with a call to make." },
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value === "patient" ? "patient" : "clinic")}
    />
  );
}
