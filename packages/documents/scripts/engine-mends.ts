/** A line of the engine, and what stands there in its place. */
interface Mend {
  at: string;
  mended: string;
}

const escaped = (entry: string): Mend => ({
  at: `>\${this.info.${entry}}<`,
  mended: `>\${this.info.${entry}.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}<`,
});

/** Lines that are wrong, as they would be right. */
const wrong: Mend[] = [
  // The places of marks: their height is dropped, and they are drawn near one another.
  { at: "run.positions[i].yOffset = yOffset;", mended: "run.positions[i].yOffset += yOffset;" },
  { at: "xOffset: pos.xOffset,", mended: "xOffset: pos.xOffset * scale," },
  { at: "yOffset: pos.yOffset,", mended: "yOffset: pos.yOffset * scale," },
  // What describes the file goes into XML as it stands, where a clinic's "&" breaks it.
  ...["Title", "Author", "Subject"].map(escaped),
];

/** Letters that are read from the right, with marks and numbers of theirs; signs that turn text; the higher planes. */
const mayTurn =
  /[\u0590-\u08FF\u200B-\u200F\u2028-\u202F\u2060-\u206F\uD800-\uDFFF\uFB1D-\uFDFF\uFE70-\uFEFF]/.source;

/** Lines that take long for what they do; what comes out is the same. */
const slow: Mend[] = [
  // Text of letters that are read from the left stands in one direction, and none of its brackets turns.
  {
    at: "const { levels } = bidi.getEmbeddingLevels(string, direction);",
    mended: `const { levels } = direction === "ltr" && !/${mayTurn}/.test(string)
      ? { levels: new Uint8Array(string.length) }
      : bidi.getEmbeddingLevels(string, direction);`,
  },
  {
    at: "const levels = getBidiLevels(attributedString.runs);",
    mended: `if (!attributedString.runs.some((run) => run.attributes.bidiLevel % 2 === 1)) return attributedString;
      const levels = getBidiLevels(attributedString.runs);`,
  },
  // A glyph that is as wide as its letter but for the last bit of a number began a run of its own, moved by 0.
  {
    at: "if (pos.xAdvance - pos.advanceWidth !== 0)",
    mended: "if (number(pos.xAdvance - pos.advanceWidth) !== 0)",
  },
  // Each line of a page is made bytes letter by letter.
  ...["chunk", "data"].map((line) => ({
    at: `${line} = fromBinaryString(${line} + '\\n');`,
    mended: `${line} = Buffer.from(${line} + "\\n", "latin1");`,
  })),
  { at: "this.buffer = concat(this.buffer);", mended: "this.buffer = Buffer.concat(this.buffer);" },
  // Each file would read Helvetica's widths, which it then does not use.
  { at: "autoFirstPage: false,", mended: "autoFirstPage: false, font: null," },
  // To read a module that lies in the file itself, a client of HTTP would be loaded.
  { at: '"function"!=typeof fetch', mended: "true" },
];

export const mends: readonly Mend[] = [...wrong, ...slow];

/** Modules that no document needs, by the end of their path, with what is loaded in their place. */
export const unneeded: Readonly<Record<string, string>> = {
  // Fonts in WOFF2: the fonts folder has none.
  "brotli/decompress.js": "export default () => { throw new Error('No font is WOFF2.'); };",
  // Where English words break: words stay whole.
  "@react-pdf/hyphenate/lib/en-us.js":
    "export const syllables = (word) => [word]; export const hyphenate = (word) => word;",
  // For versions of React before this one.
  "@react-pdf/reconciler/lib/reconciler-23.js": "export default null;",
  "@react-pdf/reconciler/lib/reconciler-31.js": "export default null;",
};
