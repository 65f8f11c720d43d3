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

/** The family that has a glyph for each code point. */
export const familyByCodePoint = (fonts: IndexedFont[]): Map<number, string> =>
  new Map(
    fonts.flatMap(({ family, covers }) =>
      covers.flatMap((first, at) =>
        at % 2 === 0
          ? Array.from({ length: (covers[at + 1] ?? first) - first + 1 }, (_, step): [number, string] => [
              first + step,
              family,
            ])
          : [],
      ),
    ),
  );
