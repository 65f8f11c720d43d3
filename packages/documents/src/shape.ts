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
  const glyphOf = askedOnce((letter) => shaper.glyph(letter));
  const advanceOf = askedOnce((glyph) => shaper.glyphHAdvance(glyph));
  const run = new Run();

  /** The glyphs of a text in the order in which it is read, each with the place where its cluster begins. */
  function shapedOf(text: string, backwards: boolean) {
    run.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
    run.addText(text);
    run.guessSegmentProperties();
    run.setDirection(backwards ? Direction.RTL : Direction.LTR);
    shape(shaper, run, features);
    const places = run.getGlyphPositions();
    const shaped = run.getGlyphInfos().map(({ codepoint, cluster }, at) => ({
      glyph: codepoint,
      cluster,
      ...(places[at] ?? { xAdvance: 0, yAdvance: 0, xOffset: 0, yOffset: 0 }),
    }));
    // A font outlives the document: it keeps no patient's words.
    run.clearContents();
    return backwards ? shaped.reverse() : shaped;
  }

  return (text) => {
    const backwards = readFromTheRight.test(text);
    const shaped = shapedOf(text, backwards);
    const glyphs: Glyph[] = [];
    const positions: Position[] = [];
    for (let start = 0, end = 0; start < shaped.length; start = end) {
      const { cluster } = shaped[start]!;
      while (shaped[end]?.cluster === cluster) end += 1;
      const drawn = shaped.slice(start, end);
      const letters = codePointsOf(text.slice(cluster, shaped[end]?.cluster));
      // Where each letter has its own glyph, in order, a line may end between them.
      if (
        drawn.length === letters.length &&
        drawn.every(({ glyph }, at) => glyph === glyphOf(letters[at]!))
      ) {
        drawn.forEach(({ glyph: id, xAdvance, yAdvance, xOffset, yOffset }, at) => {
          const advanceWidth = advanceOf(id);
          // A letter that the font moves to the right, as the closing bracket of Tibetan, has its room there.
          const room = xAdvance > 0 && xOffset > 0 ? Math.max(xAdvance, xOffset + advanceWidth) : xAdvance;
          glyphs.push({ id, advanceWidth, codePoints: letters.slice(at, at + 1) });
          positions.push({ xAdvance: room, yAdvance, xOffset, yOffset, advanceWidth });
        });
        continue;
      }
      let advanceWidth = 0;
      const parts = (backwards ? drawn.toReversed() : drawn).map(({ glyph, xAdvance, xOffset, yOffset }) => {
        const x = advanceWidth + xOffset;
        advanceWidth += xAdvance;
        return { glyph, x, y: yOffset };
      });
      const id = clusters.idOf(letters, { parts, advance: advanceWidth });
      glyphs.push({ id, advanceWidth, codePoints: letters });
      positions.push({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth });
    }
    return { glyphs, positions };
  };
}

/** Mostly one letter, for which taking the text apart would take longest of all. */
const codePointsOf = (text: string): number[] =>
  text.length === 1 ? [text.charCodeAt(0)] : Array.from(text, (char) => char.codePointAt(0)!);

/** What a font says of each of its letters or glyphs, asked of it once. */
function askedOnce<Said>(ask: (of: number) => Said): (of: number) => Said {
  const said = new Map<number, Said>();
  return (of) => {
    const known = said.get(of);
    if (known !== undefined) return known;
    const found = ask(of);
    said.set(of, found);
    return found;
  };
}
