import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Font } from "@react-pdf/renderer";
import { createContext } from "react";
import type { CanPrint } from "./case-summary/printable.ts";
import { familyOf, fontFile, type FontIndex, type IndexedFont, joiners } from "./font-index.ts";
import { drawnClusters, isTrueType } from "./drawn-clusters.ts";
import { layoutBy } from "./shape.ts";

/** The fonts of a document: each run of text is drawn with the first of these that has its glyphs. */
export const FontFamily = createContext<string[]>([]);

const [space, hyphen, softHyphen] = [0x20, 0x2d, 0xad];
const longestWord = 24;
/** A mark stays with its letter. */
const piecesOfLongWord = /(?:.\p{M}*){1,10}/gsu;

/**
 * The lines of a sheet that must hold much stand closer than the font has them: these leave no more than a touch between
 * the lowest letter and the highest. The engine works a line height of ours out anew with each layout of a page, so
 * the font itself says it, under a name of its own.
 */
const close = { ascent: 0.98, descent: -0.25 };
/** No line is higher than its letters: some fonts of tall letters leave room for three lines. */
const tallest = { ascent: 1.1, descent: -0.75 };
const closeOf = (family: string): string => `${family}, close`;

export type Spacing = "close" | "open";

export interface Fonts {
  /** Says which characters they draw. */
  canPrint: CanPrint;
  /** The families that draw a text, ready for use; the lines of the first may stand close. */
  familiesFor: (text: string, spacing?: Spacing) => Promise<string[]>;
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
  const register = (fontFamily: string, { family, weights }: IndexedFont) =>
    Font.register({
      family: fontFamily,
      fonts: weights.map((fontWeight) => ({
        src: fileURLToPath(new URL(fontFile(family, fontWeight), folder)),
        fontWeight,
      })),
    });
  for (const font of fonts) register(font.family, font);
  if (first) register(closeOf(first.family), first);

  async function load(fontFamily: string, family: string, fontWeight: number): Promise<void> {
    const descriptor = { fontFamily, fontWeight };
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
    const { unitsPerEm, ascent: over, descent: under, lineGap: gap } = font;
    const natural = { ascent: over, descent: under, lineGap: gap };
    const { ascent, descent, lineGap } =
      fontFamily === family
        ? noHigher(natural, unitsPerEm)
        : { ascent: close.ascent * unitsPerEm, descent: close.descent * unitsPerEm, lineGap: 0 };
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
    async familiesFor(text, spacing = "open") {
      const needed = new Set(Array.from(new Set(text), (char) => familyFor(char.codePointAt(0)!)));
      const used = fonts.filter((font) => font === first || needed.has(font.family));
      const named = used.map((font) => ({
        ...font,
        name: spacing === "close" && font === first ? closeOf(font.family) : font.family,
      }));
      for (const { name, family, weights } of named) {
        if (!loading.has(name)) {
          loading.set(name, Promise.all(weights.map((weight) => load(name, family, weight))));
        }
        await loading.get(name);
      }
      return named.map(({ name }) => name);
    },
  };
}

type Heights = { ascent: number; descent: number; lineGap: number };

const noHigher = ({ ascent, descent, lineGap }: Heights, perEm: number): Heights => ({
  ascent: Math.min(ascent, tallest.ascent * perEm),
  descent: Math.max(descent, tallest.descent * perEm),
  lineGap,
});
