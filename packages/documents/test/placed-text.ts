import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { missingGlyphs } from "./missing-glyphs.ts";

/** A run of text and the box that its letters fill, from the lower left corner of its page. */
interface PlacedText {
  page: number;
  text: string;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

export interface PlacedPages {
  pages: number;
  width: number;
  height: number;
  placed: PlacedText[];
  /** What is drawn without a glyph for it. */
  missing: string[];
}

/** Of the type's size, what stands over the line: capitals, without the room for accents. */
const capitals = 0.7;

/**
 * Where each run of text of a PDF stands, as a reader draws it. A pointed word that is read from the right begins at
 * the mark of its last letter, up to half a letter from where that letter does.
 */
export async function placedText(bytes: Uint8Array): Promise<PlacedPages> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const placed: PlacedText[] = [];
  let [width, height] = [0, 0];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const sheet = await pdf.getPage(page);
    ({ width, height } = sheet.getViewport({ scale: 1 }));
    for (const item of (await sheet.getTextContent()).items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [, , , size = 0, left = 0, bottom = 0] = item.transform.map(Number);
      const pointed = item.dir === "rtl" && /\p{M}/u.test(item.str);
      const right = left + item.width - (pointed ? size / 2 : 0);
      const box = { left, right, bottom, top: bottom + size * capitals };
      placed.push({ page, text: item.str, ...box });
    }
  }
  const { numPages: pages } = pdf;
  await loading.destroy();
  return { pages, width, height, placed, missing: missingGlyphs(bytes) };
}

/** Room that two boxes may share: rounding, and side bearings of letters. */
const slack = 0.75;

/** Runs of text that stand in one another's place. */
export function overlaps({ placed }: PlacedPages): string[] {
  return placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .filter(
        (other) =>
          other.page === one.page &&
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > slack &&
          Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > slack,
      )
      .map((other) => `page ${one.page}: “${one.text}” and “${other.text}”`),
  );
}

/** Runs of text that reach over the edge of their page. */
export function clipped({ placed, width, height }: PlacedPages): string[] {
  return placed
    .filter(({ left, right, bottom, top }) => left < 0 || bottom < 0 || right > width || top > height)
    .map(({ page, text }) => `page ${page}: “${text}”`);
}

/** Runs of text that a search or a copy would read as control characters. */
export function unreadable({ placed }: PlacedPages): string[] {
  return placed
    .filter(({ text }) => /\p{Cc}/u.test(text))
    .map(({ page, text }) => `page ${page}: ${JSON.stringify(text)} cannot be read`);
}
