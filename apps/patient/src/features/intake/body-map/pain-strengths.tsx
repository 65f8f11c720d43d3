import type { BodyMark } from "@preamble/domain/form/body-map";
import type { OptionView } from "@preamble/domain/form/page-view";
import { SelectField } from "@preamble/ui/field";
import type { Text } from "../../../text/text.ts";

type Props = {
  text: Text;
  marks: readonly BodyMark[];
  options: readonly OptionView[];
  onRate: (region: string, intensity: number | undefined) => void;
};

const strengths = Array.from({ length: 11 }, (_, number) => number);

/** How strong the pain is at each place that hurts; it may be left out. */
export function PainStrengths({ text, marks, options, onRate }: Props) {
  const ends: Readonly<Record<number, string>> = { 0: text.scaleLow, 10: text.scaleHigh };
  const hurting = options.flatMap((option) => {
    const mark = marks.find(({ region, kind }) => region === option.value && kind === "pain");
    return mark?.kind === "pain" ? [{ ...option, intensity: mark.intensity }] : [];
  });
  if (hurting.length === 0) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">
        {text.mapStrength} <span className="font-normal text-muted">({text.optional})</span>
      </legend>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        {hurting.map(({ value, label, intensity }) => (
          <SelectField
            key={value}
            name={`strength-${value}`}
            label={label}
            className="w-full"
            value={intensity ?? ""}
            onChange={({ currentTarget }) =>
              onRate(value, currentTarget.value === "" ? undefined : Number(currentTarget.value))
            }
          >
            <option value="">{text.choose}</option>
            {strengths.map((number) => (
              <option key={number} value={number}>
                {number}
                {ends[number] ? ` (${ends[number]})` : ""}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
    </fieldset>
  );
}
