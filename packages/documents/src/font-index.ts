/** A family of the fonts folder: its files are named by family and weight. */
export interface IndexedFont {
  family: string;
  weights: number[];
  /** The code points that are looked for here and in no family before it, as pairs of first and last. */
  covers: number[];
}

/** What `fonts/index.json` holds. */
export interface FontIndex {
  /** Changes with what the folder was made of. */
  made: string;
  fonts: IndexedFont[];
}

/** They take the font of the script that they stand in, so no font is looked for. */
export const joiners: readonly number[] = [0x200c, 0x200d];

export const fontFile = (family: string, weight: number): string => `${family}-${weight}.ttf`;

/** Says which family has a glyph for a code point; most are of the first, so none is written down before it is asked. */
export function familyOf(fonts: readonly IndexedFont[]): (codePoint: number) => string | null {
  const known = new Map<number, string | null>();
  return (codePoint) => {
    const before = known.get(codePoint);
    if (before !== undefined) return before;
    const family = fonts.find(({ covers }) => isCovered(covers, codePoint))?.family ?? null;
    known.set(codePoint, family);
    return family;
  };
}

/** Looks among pairs of first and last, which ascend. */
function isCovered(covers: readonly number[], codePoint: number): boolean {
  let [from, to] = [0, covers.length / 2];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (covers[2 * middle + 1]! < codePoint) from = middle + 1;
    else to = middle;
  }
  return from < covers.length / 2 && covers[2 * from]! <= codePoint;
}
