import { type MarkKind, markKinds } from "@preamble/domain/form/body-map";

type Look = { size: [number, number]; turn: number; path: string; fill: string; stroke: string };

/** Hatching, dots and waves, so that the kinds differ without colour too. */
const looks: Record<MarkKind, Look> = {
  pain: { size: [7, 7], turn: 45, path: "M0 3.5H7", fill: "fill-mark-pain", stroke: "stroke-mark-pain" },
  numb: { size: [9, 9], turn: 0, path: "M4.5 4.5h.01", fill: "fill-mark-numb", stroke: "stroke-mark-numb" },
  spasm: {
    size: [14, 11],
    turn: 0,
    path: "M-1 7.5L3.5 3.5 10.5 7.5 15 3.5",
    fill: "fill-mark-spasm",
    stroke: "stroke-mark-spasm",
  },
};

const widths: Record<MarkKind, number> = { pain: 2.2, numb: 4.6, spasm: 2 };

export const markFill = (kind: MarkKind) => `url(#mark-${kind})`;
export const markStroke = (kind: MarkKind) => `${looks[kind].stroke} forced-colors:stroke-[Highlight]`;

/** The patterns that every drawing and swatch on the page refers to. */
export function MarkPatterns() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        {markKinds.map((kind) => {
          const { size, turn, path, fill, stroke } = looks[kind];
          const [width, height] = size;
          return (
            <pattern
              key={kind}
              id={`mark-${kind}`}
              patternUnits="userSpaceOnUse"
              patternTransform={`rotate(${turn})`}
              {...{ width, height }}
            >
              <rect {...{ width, height }} className={`${fill} opacity-15 forced-colors:opacity-0`} />
              <path
                d={path}
                fill="none"
                strokeLinecap={kind === "numb" ? "round" : "butt"}
                strokeWidth={widths[kind]}
                className={`${stroke} forced-colors:stroke-[Highlight]`}
              />
            </pattern>
          );
        })}
      </defs>
    </svg>
  );
}

/** A sample of a kind, beside its word. */
export function MarkSwatch({ kind }: { kind: MarkKind }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 28 20" className="h-5 w-7 shrink-0">
      <rect
        x="1"
        y="1"
        width="26"
        height="18"
        rx="4"
        fill={markFill(kind)}
        strokeWidth="1.5"
        className={markStroke(kind)}
      />
    </svg>
  );
}
