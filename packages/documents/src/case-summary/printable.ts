/** Says whether the document's fonts have a glyph for a code point. */
export type CanPrint = (codePoint: number) => boolean;

/** Stands for one character that the fonts cannot draw. */
export const unprintable = "\uFFFD";

/** No field prints more than a few hundred characters, so nothing beyond this is worth reading. */
const longest = 4_000;

/**
 * Controls, zero-width marks, those of direction and of variant: they draw nothing, or change what is drawn. A joiner
 * within a word of Sinhala or Persian is a part of its spelling.
 */
const invisible =
  /(?!(?<=[\p{M}\p{Script=Arabic}])[\u200C\u200D]\p{L})[\p{Variation_Selector}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text that draws and extracts as it reads: one line, composed letters, a mark for each undrawable character. */
export function printable(text: string, canPrint: CanPrint): string {
  const line = text
    .slice(0, longest)
    .normalize("NFC")
    .replace(/\u00AD/g, "")
    .replace(/[\t\n\v\f\r\u2028\u2029]+/g, " ")
    .replace(invisible, "")
    .replace(/[\p{Zs}]+/gu, " ")
    .trim();
  return Array.from(line, (char) => (canPrint(char.codePointAt(0)!) ? char : unprintable))
    .join("")
    .replace(/\uFFFD{4,}/g, unprintable.repeat(3));
}

/** The same data with every string in it made printable. */
export function printableDeep<T>(value: T, canPrint: CanPrint): T {
  const known = new Map<string, string>();
  return walk(value, (text) => {
    const printed = known.get(text) ?? printable(text, canPrint);
    known.set(text, printed);
    return printed;
  }) as T;
}

/** The same data with every string in it cut to a width. */
export function clipDeep<T>(value: T, limit: number): T {
  return walk(value, (text) => clip(text, limit)) as T;
}

function walk(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((each) => walk(each, change));
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, change)]));
}

/** Stands where text was cut; the summary says below what it means. */
export const cut = " […]";
const wide = /[\p{Lu}\p{So}mw@%—…]/u;
/** Letters that fill a square. */
const square =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u;

function widthOfChar(char: string): number {
  if (char > "\u10FF" && square.test(char)) return 1.9;
  return wide.test(char) ? 1.6 : 1;
}

/** How many characters of ordinary text are as wide. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += widthOfChar(char);
  return width;
}

/** At most about `limit` characters' width, cut at a word where one ends near, and marked where it was cut. */
export function clip(text: string, limit: number): string {
  const room = limit - cut.length;
  let width = 0;
  let kept = "";
  for (const char of text) {
    width += widthOfChar(char);
    if (width <= Math.max(room, limit / 2)) kept += char;
  }
  // Ordinary text has a capital here and there; only what is plainly too wide is cut.
  if (width <= limit * 1.1) return text;
  const space = kept.lastIndexOf(" ");
  return (space > kept.length * 0.8 ? kept.slice(0, space) : kept).trimEnd() + cut;
}
