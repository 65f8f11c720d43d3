import { type BodyMark, isMarked, type MarkKind } from "@preamble/domain/form/body-map";
import { layersInWords } from "@preamble/domain/form/body-map-words";
import type { OptionView, QuestionView } from "@preamble/domain/form/page-view";
import { OptionRow } from "@preamble/ui/option-row";
import type { Text } from "../../../text/text.ts";
import { MarkSwatch } from "./mark-patterns.tsx";
import { markWords } from "./mark-words.ts";

type Props = {
  text: Text;
  groups: QuestionView["groups"];
  marks: readonly BodyMark[];
  kind: MarkKind;
  onTap: (region: string) => void;
};

/** The same places as words, for the kind that is chosen; left stands beside right where there is room. */
export function RegionList({ text, groups, marks, kind, onTap }: Props) {
  const titles = { pain: text.mapListPain, numb: text.mapListNumb, spasm: text.mapListSpasm };
  const row = ({ value, label }: OptionView) => {
    const here = marks.filter(({ region }) => region === value);
    return (
      <div key={value} className={value.endsWith("-left") ? "sm:col-start-1" : ""}>
        <OptionRow
          id={`region-${value}`}
          type="checkbox"
          value={value}
          label={label}
          checked={isMarked(marks, value, kind)}
          onChange={() => onTap(value)}
          {...(here.length > 0 && {
            hint: (
              <span className="flex flex-wrap items-center gap-x-2">
                {here.map((mark) => (
                  <MarkSwatch key={mark.kind} kind={mark.kind} />
                ))}
                {layersInWords(here, value, markWords(text))}
              </span>
            ),
          })}
        />
      </div>
    );
  };
  return (
    <div className="flex flex-col gap-4">
      {groups.map(({ title, options }) => (
        <fieldset key={title} className="min-w-0">
          <legend className="font-semibold">
            {titles[kind]} <span className="font-normal text-muted">{title}</span>
          </legend>
          <div className="mt-2 grid gap-2 sm:grid-cols-2">{options.map(row)}</div>
        </fieldset>
      ))}
    </div>
  );
}
