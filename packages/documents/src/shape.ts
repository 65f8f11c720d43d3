import {
  Blob as FontBytes,
  Buffer as Run,
  ClusterLevel,
  Direction,
  Face,
  Feature,
  Font as Shaper,
  shape,
} from "harfbuzzjs";
import type { DrawnClusters } from "./drawn-clusters.ts";

/** What the engine draws of a glyph; text that is copied out of the document reads as its code points. */
interface Glyph {
  id: number;
  advanceWidth: number;
  codePoints: number[];
}

interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
  advanceWidth: number;
}

export type Layout = (text: string) => { glyphs: Glyph[]; positions: Position[] };

const readFromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Composition is off: it draws a letter such as "ị" as two glyphs where there is one. Text is composed (NFC) before. */
const features = [new Feature("ccmp", 0)];

/**
 * Lays a run of one script out by HarfBuzz, in the order in which it is read. The engine's own shaper breaks words of
 * Bengali, Kannada or Burmese, and throws at some of Telugu, Malayalam, Punjabi and Khmer.
 */
export function layoutBy(bytes: Uint8Array, clusters: DrawnClusters): Layout {
  const shaper = new Shaper(new Face(new FontBytes(bytes)));
  return (text) => {
    const run = new Run();
    run.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
    run.addText(text);
    run.guessSegmentProperties();
    const backwards = readFromTheRight.test(text);
    run.setDirection(backwards ? Direction.RTL : Direction.LTR);
    shape(shaper, run, features);
    const shaped = run.getGlyphInfosAndPositions();
    if (backwards) shaped.reverse();
    const read = codePointsBy(
      text,
      shaped.map(({ cluster }) => cluster),
    );
    const glyphs: Glyph[] = [];
    const positions: Position[] = [];
    for (const [cluster, drawn] of Map.groupBy(shaped, (glyph) => glyph.cluster)) {
      const letters = read.get(cluster) ?? [];
      // Where each letter has its own glyph, in order, a line may end between them.
      if (
        drawn.length === letters.length &&
        drawn.every(({ codepoint }, at) => codepoint === shaper.glyph(letters[at]!))
      ) {
        drawn.forEach(({ codepoint: id, xAdvance = 0, yAdvance = 0, xOffset = 0, yOffset = 0 }, at) => {
          const advanceWidth = shaper.glyphHAdvance(id);
          // A letter that the font moves to the right, as the closing bracket of Tibetan, has its room there.
          const room = xAdvance > 0 && xOffset > 0 ? Math.max(xAdvance, xOffset + advanceWidth) : xAdvance;
          glyphs.push({ id, advanceWidth, codePoints: letters.slice(at, at + 1) });
          positions.push({ xAdvance: room, yAdvance, xOffset, yOffset, advanceWidth });
        });
        continue;
      }
      let advanceWidth = 0;
      const parts = (backwards ? drawn.toReversed() : drawn).map((glyph) => {
        const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } = glyph;
        const x = advanceWidth + xOffset;
        advanceWidth += xAdvance;
        return { glyph: codepoint, x, y: yOffset };
      });
      const id = clusters.idOf(letters, { parts, advance: advanceWidth });
      glyphs.push({ id, advanceWidth, codePoints: letters });
      positions.push({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth });
    }
    return { glyphs, positions };
  };
}

/** The code points from each place of the text where a glyph begins to the next such place. */
function codePointsBy(text: string, begins: readonly number[]): Map<number, number[]> {
  const read = new Map<number, number[]>(begins.map((place) => [place, []]));
  let current: number[] = [];
  let at = 0;
  for (const char of text) {
    current = read.get(at) ?? current;
    current.push(char.codePointAt(0)!);
    at += char.length;
  }
  return read;
}
