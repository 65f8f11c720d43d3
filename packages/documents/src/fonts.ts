import { Font } from "@react-pdf/renderer";
import cyrillic400 from "@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff";
import cyrillic700 from "@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff";
import devanagari400 from "@fontsource/noto-sans/files/noto-sans-devanagari-400-normal.woff";
import devanagari700 from "@fontsource/noto-sans/files/noto-sans-devanagari-700-normal.woff";
import greek400 from "@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff";
import greek700 from "@fontsource/noto-sans/files/noto-sans-greek-700-normal.woff";
import latinExt400 from "@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff";
import latinExt700 from "@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff";
import latin400 from "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff";
import latin700 from "@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff";
import vietnamese400 from "@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff";
import vietnamese700 from "@fontsource/noto-sans/files/noto-sans-vietnamese-700-normal.woff";
import type { CanPrint } from "./case-summary/printable.ts";

const subsets = {
  "Noto Sans": [latin400, latin700],
  "Noto Sans Latin Ext": [latinExt400, latinExt700],
  "Noto Sans Vietnamese": [vietnamese400, vietnamese700],
  "Noto Sans Cyrillic": [cyrillic400, cyrillic700],
  "Noto Sans Greek": [greek400, greek700],
  "Noto Sans Devanagari": [devanagari400, devanagari700],
} as const;

/** For each run of text the first of these that has its glyphs is used. */
export const fontFamily = Object.keys(subsets);

/**
 * Glyph composition is off: it draws a letter such as "ị" as two glyphs, and the second one extracts as a
 * control character. Text is composed (NFC) before it comes here, so nothing is lost.
 */
export const fontFeatureSettings = { ccmp: 0 };

const longestWord = 24;
const piecesOfLongWord = /.{1,10}/gsu;

/** Registers and loads the bundled fonts. Call once in a process; the result says which characters they draw. */
export async function loadFonts(): Promise<CanPrint> {
  for (const [family, [regular, bold]] of Object.entries(subsets)) {
    Font.register({
      family,
      fonts: [
        { src: regular, fontWeight: 400 },
        { src: bold, fontWeight: 700 },
      ],
    });
  }
  // Medical words stay whole; only a word longer than a column may break.
  Font.registerHyphenationCallback((word) =>
    word.length > longestWord ? (word.match(piecesOfLongWord) ?? [word]) : [word],
  );
  const weights = [400, 700].flatMap((fontWeight) =>
    fontFamily.map((family) => ({ fontFamily: family, fontWeight })),
  );
  await Promise.all(weights.map((descriptor) => Font.load(descriptor)));
  const loaded = weights.map((descriptor) => {
    const font = Font.getFont(descriptor).data;
    // All subsets call themselves "NotoSans"; under one name each change of subset would embed a font anew.
    const postscriptName = `${descriptor.fontFamily.replaceAll(" ", "")}-${descriptor.fontWeight}`;
    if (font) Object.defineProperty(font, "postscriptName", { value: postscriptName });
    return font;
  });
  return (codePoint) => loaded.some((font) => font?.hasGlyphForCodePoint(codePoint) ?? false);
}
