import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Font } from "@react-pdf/renderer";
import { createContext } from "react";
import type { CanPrint } from "./case-summary/printable.ts";
import { familyOf, fontFile, type FontIndex, joiners } from "./font-index.ts";
import { drawnClusters, isTrueType } from "./drawn-clusters.ts";
import { layoutBy } from "./shape.ts";

/** The fonts of a document: each run of text is drawn with the first of these that has its glyphs. */
export const FontFamily = createContext<string[]>([]);

const [space, hyphen, softHyphen] = [0x20, 0x2d, 0xad];
const longestWord = 24;
const piecesOfLongWord = /.{1,10}/gsu;

export interface Fonts {
  /** Says which characters they draw. */
  canPrint: CanPrint;
  /** The families that draw a text, ready for use. */
  familiesFor: (text: string) => Promise<string[]>;
}

/** Opens the fonts folder, which holds its index; a font is read when a text first needs it. Call once in a process. */
export function openFonts(folder: URL): Fonts {
  const { fonts } = JSON.parse(readFileSync(new URL("index.json", folder), "utf8")) as FontIndex;
  const familyFor = familyOf(fonts);
  const [first] = fonts;
  const loading = new Map<string, Promise<unknown>>();

  // Medical words stay whole; only a word longer than a column may break.
  Font.registerHyphenationCallback((word) =>
    word.length > longestWord ? (word.match(piecesOfLongWord) ?? [word]) : [word],
  );
  for (const { family, weights } of fonts) {
    Font.register({
      family,
      fonts: weights.map((fontWeight) => ({
        src: fileURLToPath(new URL(fontFile(family, fontWeight), folder)),
        fontWeight,
      })),
    });
  }

  async function load(family: string, fontWeight: number): Promise<void> {
    const descriptor = { fontFamily: family, fontWeight };
    await Font.load(descriptor);
    const font = Font.getFont(descriptor).data;
    if (!font || !isTrueType(font)) throw new Error(`The font ${family} was not read.`);
    const name = fontFile(family, fontWeight);
    const glyphOf = font.glyphForCodePoint.bind(font);
    const { id, advanceWidth } = glyphOf(hyphen);
    // The engine ends a broken word in a hyphen, which must read as one; a script without it shows nothing there.
    const wordBreak = font.hasGlyphForCodePoint(hyphen)
      ? { id, advanceWidth, codePoints: [hyphen] }
      : { id: glyphOf(space).id, advanceWidth: 0, codePoints: [softHyphen] };
    const clusters = drawnClusters(font);
    const drawn = new Set(font.characterSet.filter((code: number) => font.hasGlyphForCodePoint(code)));
    const { unitsPerEm, ascent, descent, lineGap } = font;
    Object.defineProperties(font, {
      // Subsets of a font share one name, and under one name each change of subset would embed a font anew.
      postscriptName: { value: name },
      glyphForCodePoint: { value: (code: number) => (code === hyphen ? wordBreak : glyphOf(code)) },
      layout: { value: layoutBy(readFileSync(new URL(name, folder)), clusters) },
      createSubset: { value: () => clusters.createSubset() },
      // The engine asks for these at each letter and run; the font would look into its tables each time.
      hasGlyphForCodePoint: { value: (code: number) => drawn.has(code) },
      unitsPerEm: { value: unitsPerEm },
      ascent: { value: ascent },
      descent: { value: descent },
      lineGap: { value: lineGap },
    });
  }

  return {
    canPrint: (codePoint) => familyFor(codePoint) !== null || joiners.includes(codePoint),
    async familiesFor(text) {
      const needed = new Set(Array.from(new Set(text), (char) => familyFor(char.codePointAt(0)!)));
      const used = fonts.filter((font) => font === first || needed.has(font.family));
      for (const { family, weights } of used) {
        if (!loading.has(family)) {
          loading.set(family, Promise.all(weights.map((weight) => load(family, weight))));
        }
        await loading.get(family);
      }
      return used.map(({ family }) => family);
    },
  };
}
