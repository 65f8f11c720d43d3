import { inflateSync } from "node:zlib";

/** What a file draws without a glyph for it: boxes of a font, and text in a font that the file does not hold. */
export function missingGlyphs(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString("latin1");
  const contents = [...file.matchAll(/\/Filter \/FlateDecode\s*>>\s*stream\n([^]*?)\nendstream/g)].map(
    ([, stream = ""]) => inflateSync(Buffer.from(stream, "latin1")).toString("latin1"),
  );
  const fonts = [...file.matchAll(/\/Subtype \/Type1\n\/BaseFont \/(\S+)|\/BaseFont \/(Helvetica\S*)/g)];
  return [
    ...fonts.map(([, name, other]) => `text in ${name ?? other}`),
    ...contents.flatMap((content) => emptyBoxes(content)),
  ];
}

/** The places of a page's content at which glyph 0 is drawn, which each font has for what it lacks. */
export function emptyBoxes(content: string): string[] {
  return [...content.matchAll(/\[([^\]]*)\] TJ/g)].flatMap(([, shown = ""]) =>
    [...shown.matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, glyphs = ""]) =>
      (glyphs.match(/.{4}/g) ?? []).filter((glyph) => glyph === "0000").map(() => `a box in ${shown}`),
    ),
  );
}
