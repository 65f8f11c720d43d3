import { figures, headPath } from "@preamble/documents/case-summary/body-shapes";
import type { Picture } from "@preamble/documents/case-summary/summary-view";

const looks = {
  pain: "fill-danger stroke-danger",
  numb: "fill-sheet stroke-ink stroke-3",
  spasm: "fill-edge stroke-ink",
};

type Props = Pick<Picture, "marks"> & { className: string };

/** Front and back of a body: pain filled, numb framed, spasm grey. Silent: the lines beside it say the same. */
export function BodyFigures({ marks, className }: Props) {
  const look = (region: string) => {
    const mark = marks.find((each) => each.region === region);
    return mark ? looks[mark.kind] : "fill-sheet stroke-edge";
  };
  return (
    <div aria-hidden="true" className="flex shrink-0 gap-1">
      {(["front", "back"] as const).map((side) => (
        <svg key={side} viewBox="8 0 84 224" className={className}>
          <path d={headPath} className="fill-sheet stroke-edge" />
          {figures[side].map(({ region, path }) => (
            <path key={region} d={path} strokeLinejoin="round" className={look(region)} />
          ))}
        </svg>
      ))}
    </div>
  );
}
