import type { BodyMark } from "@preamble/domain/form/body-map";
import type { MouseEvent } from "react";
import { details, outline, type Shape, shapesOf, type View, viewBox } from "./body-shapes.ts";
import { markFill, markStroke } from "./mark-patterns.tsx";

type Props = {
  view: View;
  marks: readonly BodyMark[];
  labelOf: (region: string) => string;
  onTap: (region: string) => void;
};

const mirrored = "scale(-1 1)";
const turned = ({ isMirrored }: Shape) => (isMirrored ? { transform: mirrored } : {});

/** One side of the body, to be tapped. What it shows is said, and can be done, in the list beside it. */
export function BodyFigure({ view, marks, labelOf, onTap }: Props) {
  const shapes = shapesOf(view);
  const tap = ({ target }: MouseEvent) => {
    const region = target instanceof Element ? target.getAttribute("data-region") : null;
    if (region) onTap(region);
  };
  const cut = `body-${view}`;
  return (
    <svg viewBox={viewBox} onClick={tap} className="block w-full touch-manipulation select-none">
      <clipPath id={cut}>
        <path d={outline} />
        <path d={outline} transform={mirrored} />
      </clipPath>
      <g clipPath={`url(#${cut})`} strokeLinejoin="round">
        <rect x="-105" width="210" height="558" className="fill-line forced-colors:fill-[Canvas]" />
        {shapes.map((shape) => (
          <path
            key={shape.region}
            data-region={shape.region}
            d={shape.path}
            {...turned(shape)}
            strokeWidth="1.2"
            className="cursor-pointer fill-sheet stroke-edge hover:fill-paper forced-colors:fill-[Canvas] forced-colors:stroke-[CanvasText]"
          >
            <title>{labelOf(shape.region)}</title>
          </path>
        ))}
        <g className="pointer-events-none">
          <path
            d={details[view]}
            fill="none"
            strokeLinecap="round"
            strokeWidth="3"
            className="stroke-edge forced-colors:stroke-[CanvasText]"
          />
          {shapes.flatMap((shape) =>
            marks
              .filter(({ region }) => region === shape.region)
              .map(({ kind }) => (
                <path
                  key={`${kind} ${shape.region}`}
                  d={shape.path}
                  {...turned(shape)}
                  fill={markFill(kind)}
                  strokeWidth="2.4"
                  className={markStroke(kind)}
                />
              )),
          )}
        </g>
      </g>
      <g
        fill="none"
        strokeWidth="1.8"
        strokeLinecap="round"
        className="pointer-events-none stroke-muted forced-colors:stroke-[CanvasText]"
      >
        <path d={outline} />
        <path d={outline} transform={mirrored} />
      </g>
    </svg>
  );
}
