import type { CaseRecord } from "./case-record.ts";
import { clip } from "./printable.ts";
import type { Picture } from "./summary-view.ts";
import { notAsked } from "./not-asked.ts";

type Mark = NonNullable<CaseRecord["bodyMap"]>[number];

const headings: Readonly<Record<Mark["kind"], string>> = { pain: "Pain", numb: "Numb", spasm: "Spasm" };
const placesPerLine = 6;

/** Which figure is which, which side, and what its looks mean. */
const figureCaption =
  "Front, then back: pain filled, numb framed, spasm grey. Seen from the front, their right is on your left.";

/**
 * The places marked on the body, drawn, and the same in words: numbness outranks pain where both are marked. Paper
 * has no room for more than a few places in a line.
 */
export function pictureOf(
  { bodyMap }: Pick<CaseRecord, "bodyMap">,
  mostPlaces = placesPerLine,
  rest = "in the answers",
): Pick<Picture, "marks" | "lines" | "caption"> {
  if (bodyMap === null) return { marks: [], lines: [notAsked], caption: null };
  const kinds = ["pain", "numb", "spasm"] as const;
  const lines = kinds.flatMap((kind) => {
    const places = bodyMap.filter((mark) => mark.kind === kind);
    const shown = places.slice(0, mostPlaces).map(placeWords).join("; ");
    const more = places.length - mostPlaces;
    return places.length === 0
      ? []
      : [`${headings[kind]}: ${shown}${more > 0 ? ` and ${more} more ${rest}` : ""}`];
  });
  const byRegion = Map.groupBy(bodyMap, ({ region }) => region);
  const marks = [...byRegion].map(([region, same]) => ({
    region,
    kind: ["numb", "pain", "spasm"].flatMap((kind) => same.filter((mark) => mark.kind === kind))[0]!.kind,
  }));
  return lines.length === 0
    ? { marks, lines: ["No place marked."], caption: null }
    : { marks, lines, caption: figureCaption };
}

function placeWords({ label, intensity }: Mark): string {
  return `${clip(label, 30)}${intensity === null ? "" : ` ${intensity}/10`}`;
}
