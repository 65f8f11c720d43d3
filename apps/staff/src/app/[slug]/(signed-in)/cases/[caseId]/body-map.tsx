import { figures, headPath } from "@preamble/documents/case-summary/body-shapes";

type Props = { regions: readonly string[]; words: string };

/** Front and back of a body with the marked places filled, and the same in words under it. */
export function BodyMap({ regions, words }: Props) {
  return (
    <figure className="flex items-center gap-4">
      <div role="img" aria-label={`Body map, marked: ${words}`} className="flex shrink-0 gap-1">
        {(["front", "back"] as const).map((view) => (
          <svg key={view} viewBox="8 0 84 232" className="h-44" aria-hidden="true">
            <path d={headPath} className="fill-sheet stroke-edge" />
            {figures[view].map(({ region, path }) => (
              <path
                key={region}
                d={path}
                strokeLinejoin="round"
                className={regions.includes(region) ? "fill-danger stroke-danger" : "fill-sheet stroke-edge"}
              />
            ))}
            <text x={50} y={230} textAnchor="middle" fontSize={10} className="fill-muted">
              {view}
            </text>
          </svg>
        ))}
      </div>
      <figcaption>
        <strong>{words}</strong>
        <span className="block text-sm text-muted">
          Marked by the patient. Seen from the front, their right is on your left.
        </span>
      </figcaption>
    </figure>
  );
}
