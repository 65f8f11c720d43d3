import type { BodyMark } from "@preamble/domain/form/body-map";
import type { OptionView } from "@preamble/domain/form/page-view";
import { inputClass } from "@preamble/ui/field-frame";
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
      <div className="mt-2 flex max-w-md flex-col gap-2">
        {hurting.map(({ value, label, intensity }) => (
          <label key={value} className="flex items-center justify-between gap-3">
            {label}
            <select
              id={`strength-${value}`}
              className={`w-36 shrink-0 ${inputClass}`}
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
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
