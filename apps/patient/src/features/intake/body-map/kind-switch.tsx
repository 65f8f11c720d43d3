import { type MarkKind, markKinds } from "@preamble/domain/form/body-map";
import { OptionRow } from "@preamble/ui/option-row";
import type { Text } from "../../../text/text.ts";
import { MarkSwatch } from "./mark-patterns.tsx";
import { kindWords } from "./mark-words.ts";

type Props = { id: string; text: Text; kind: MarkKind; onChoose: (kind: MarkKind) => void };

/** What the next tap means. The first choice has the id, which an error summary links to. */
export function KindSwitch({ id, text, kind, onChoose }: Props) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{text.mapKind}</legend>
      <div className="mt-2 grid gap-2 sm:grid-cols-3">
        {markKinds.map((one, index) => (
          <OptionRow
            key={one}
            id={index === 0 ? id : `${id}-${one}`}
            type="radio"
            name={`${id}-kind`}
            value={one}
            checked={one === kind}
            onChange={() => onChoose(one)}
            label={
              <span className="flex items-center gap-2">
                <MarkSwatch kind={one} /> {kindWords(text)[one]}
              </span>
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
