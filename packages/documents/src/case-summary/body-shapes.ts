/** One region of the body as an SVG path on a figure 100 wide and 224 high. */
export type Shape = { readonly region: string; readonly path: string };

/** The head, which no answer names. */
export const headPath = "M50 3 Q61 3 61 16 Q61 30 50 33 Q39 30 39 16 Q39 3 50 3 Z";

/** The parts of one half, drawn on the viewer's left; `mirrored` draws the other half. */
const limbs: readonly { part: string; path: string }[] = [
  { part: "shoulder", path: "M43 40 L30 43 Q22 46 21 56 L32 56 L43 47 Z" },
  { part: "arm", path: "M21 58 L31 58 L28 88 L22 118 Q18 122 15 117 L18 88 Z" },
  { part: "thigh", path: "M34 119 L49 124 L47 160 L36 160 Z" },
  { part: "lower-leg", path: "M36 162 L47 162 L45 204 L38 204 Z" },
  { part: "foot", path: "M38 206 L45 206 L46 216 Q38 220 33 216 Z" },
];

/** The same path on the other half of the figure. */
function mirrored(path: string): string {
  return path.replaceAll(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => `${100 - Number(x)} ${y}`);
}

/** A part on both sides; seen from the front the person's right is on the viewer's left. */
function bothSides(part: string, path: string, view: "front" | "back"): Shape[] {
  const [near, far] = view === "front" ? ["right", "left"] : ["left", "right"];
  return [
    { region: `${part}-${near}`, path },
    { region: `${part}-${far}`, path: mirrored(path) },
  ];
}

const limbsOf = (view: "front" | "back") => limbs.flatMap(({ part, path }) => bothSides(part, path, view));

export const figures: Readonly<Record<"front" | "back", readonly Shape[]>> = {
  front: [
    { region: "jaw", path: "M41 24 Q50 28 59 24 Q57 32 50 33 Q43 32 41 24 Z" },
    { region: "chest-front", path: "M45 48 L55 48 L67 55 L66 76 L34 76 L33 55 Z" },
    { region: "abdomen", path: "M34 78 L66 78 L66 101 L34 101 Z" },
    ...bothSides("groin", "M34 103 L49 103 L49 118 L34 117 Z", "front"),
    { region: "saddle", path: "M46 119 L54 119 L50 127 Z" },
    ...limbsOf("front"),
  ],
  back: [
    { region: "neck", path: "M45 32 L55 32 L56 40 L44 40 Z" },
    { region: "upper-back", path: "M45 48 L55 48 L67 55 L67 62 L33 62 L33 55 Z" },
    { region: "mid-back", path: "M33 64 L67 64 L66 78 L34 78 Z" },
    { region: "low-back", path: "M42 80 L58 80 L58 98 L42 98 Z" },
    ...bothSides("flank", "M34 80 L40 80 L40 98 L33 98 Z", "back"),
    { region: "tailbone", path: "M46 100 L54 100 L50 108 Z" },
    ...bothSides("buttock", "M33 100 L44 100 L49 110 L49 121 L34 117 Z", "back"),
    ...limbsOf("back"),
  ],
};
