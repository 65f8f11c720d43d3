import { type MarkKind, marksWithAnswer } from "@preamble/domain/form/body-map";
import { painAnswer, rateMark, toggleMark, writeOfMark } from "@preamble/domain/form/body-map-edits";
import { marksInWords } from "@preamble/domain/form/body-map-words";
import { FieldGroup } from "@preamble/ui/field-frame";
import { useState } from "react";
import { UnsureBox } from "../controls/unsure-box.tsx";
import type { ControlProps } from "../question-control.tsx";
import { AskedAtOnce } from "./asked-at-once.tsx";
import { BodyFigure } from "./body-figure.tsx";
import { KindSwitch } from "./kind-switch.tsx";
import { MarkPatterns } from "./mark-patterns.tsx";
import { markWords } from "./mark-words.ts";
import { PainStrengths } from "./pain-strengths.tsx";
import { RegionList } from "./region-list.tsx";

/**
 * Where it hurts, is numb or where a muscle squeezes, as a drawing and as a list over one state. The
 * drawing is for eyes and fingers; the list does all that it does, by keyboard and screen reader
 * (docs/decisions/005-the-list-is-the-accessible-map.md).
 */
export function BodyMapControl(props: ControlProps) {
  const { text, question, answers, notes, error, nested, onAnswer, onNotes } = props;
  const { id, label, options, groups } = question;
  const [kind, setKind] = useState<MarkKind>("pain");
  const marks = marksWithAnswer(notes.bodyMap ?? [], answers);
  const labels = new Map(options.map((option) => [option.value, option.label]));

  const tap = (region: string) => {
    const next = toggleMark(marks, region, kind);
    onNotes({ marks: writeOfMark(next, region, kind) });
    if (kind === "pain") onAnswer([{ questionId: id, value: painAnswer(next) }]);
  };
  const said = marksInWords(marks, options, markWords(text));
  const figure = (view: "front" | "back", caption: string, sides: readonly [string, string]) => (
    <figure className="relative mx-auto w-full max-w-60">
      <figcaption className="text-xs">
        <span className="block text-center font-semibold">{caption}</span>
        <span dir="ltr" className="flex justify-between gap-1 px-1 text-muted">
          <span>{sides[0]}</span> <span>{sides[1]}</span>
        </span>
      </figcaption>
      <BodyFigure {...{ view, marks }} labelOf={(region) => labels.get(region) ?? region} onTap={tap} />
    </figure>
  );

  return (
    <FieldGroup id={id} legend={label} hint={text.mapHint} error={error}>
      <MarkPatterns />
      <div className="mt-4 flex flex-col gap-5">
        <KindSwitch {...{ id, text, kind }} onChoose={setKind} />
        <div className="flex flex-col gap-5 xl:-me-72 xl:grid xl:grid-cols-2 xl:items-start xl:gap-8">
          <div className="flex min-w-0 flex-col gap-4 xl:sticky xl:top-4">
            <div aria-hidden="true" className="-mx-4 grid gap-y-4 min-[22rem]:grid-cols-2 sm:mx-0 sm:gap-x-6">
              {figure("front", text.mapFront, [text.mapRight, text.mapLeft])}
              {figure("back", text.mapBack, [text.mapLeft, text.mapRight])}
            </div>
            <p role="status">{said || text.mapNothing}</p>
            <AskedAtOnce text={text}>{nested}</AskedAtOnce>
            <PainStrengths
              {...{ text, marks, options }}
              onRate={(region, intensity) =>
                onNotes({ marks: writeOfMark(rateMark(marks, region, intensity), region, "pain") })
              }
            />
          </div>
          <div className="min-w-0">
            <details className="peer lg:hidden">
              <summary className="min-h-11 cursor-pointer py-2 font-semibold text-accent underline">
                {text.mapList}
              </summary>
            </details>
            <div className="hidden pt-2 peer-open:block lg:block xl:pt-0">
              <RegionList {...{ text, groups, marks, kind }} onTap={tap} />
            </div>
          </div>
        </div>
        <UnsureBox {...{ text, id, answers, onAnswer }} isTicked={painAnswer(marks) !== null} />
      </div>
    </FieldGroup>
  );
}
