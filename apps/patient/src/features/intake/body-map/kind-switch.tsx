import { type MarkKind, markKinds } from "@preamble/domain/form/body-map";
import type { Text } from "../../../text/text.ts";
import { MarkSwatch } from "./mark-patterns.tsx";
import { kindWords } from "./mark-words.ts";

type Props = { id: string; text: Text; kind: MarkKind; onChoose: (kind: MarkKind) => void };

/** What the next tap means, in one row. The first choice has the id, which an error summary links to. */
export function KindSwitch({ id, text, kind, onChoose }: Props) {
  const words = kindWords(text);
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{text.mapKind}</legend>
      <div className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(5.25rem,1fr))] gap-2">
        {markKinds.map((one, index) => (
          <label
            key={one}
            className="flex min-h-11 cursor-pointer flex-col gap-1 rounded border border-edge bg-sheet px-1.5 py-2 has-checked:border-accent has-checked:outline-2 has-checked:outline-accent"
          >
            <span className="flex items-center justify-between gap-2">
              <input
                id={index === 0 ? id : `${id}-${one}`}
                type="radio"
                name={`${id}-kind`}
                value={one}
                checked={one === kind}
                onChange={() => onChoose(one)}
                className="size-[1.25em] cursor-pointer"
              />
              <MarkSwatch kind={one} />
            </span>
            <span className="text-sm font-semibold">{words[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
