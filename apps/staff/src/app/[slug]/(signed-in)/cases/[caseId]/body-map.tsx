import { pictureOf } from "@preamble/documents/case-summary/picture";
import { painQuestion } from "@preamble/domain/form/body-map";
import { bodyMapOf, markChanges } from "../../../../../features/cases/body-map.ts";
import type { CaseView } from "../../../../../server/staff.ts";
import { BodyFigures } from "./body-figures.tsx";

type Props = { found: Pick<CaseView, "answers" | "annotations" | "regionNames" | "before"> };

/** Each layer that the patient marked on the body, in words beside it, with what is marked otherwise than last time. */
export function BodyMap({ found }: Props) {
  const { marks, lines, caption } = pictureOf({ bodyMap: bodyMapOf(found) }, Infinity);
  const pain = found.answers.find(({ questionId }) => questionId === painQuestion);
  const words = marks.length > 0 ? lines : [pain?.value ?? "not asked"];
  const { numbness, others } = markChanges(found);
  const changes = [...numbness, ...others];
  if (marks.length === 0 && changes.length === 0) return <p>{words}</p>;
  return (
    <figure className="flex items-center gap-4">
      <BodyFigures marks={marks} className="h-36" />
      <figcaption>
        {words.map((line) => (
          <strong key={line} className="block">
            {line}
          </strong>
        ))}
        {changes.length > 0 ? (
          <>
            <span className="mt-1 block">Since the last form:</span>
            <ul>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </>
        ) : null}
        {caption ? <span className="mt-1 block text-sm text-muted">{caption}</span> : null}
      </figcaption>
    </figure>
  );
}
