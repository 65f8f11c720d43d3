import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export interface FontSource {
  family: string;
  weight: number;
  file: string;
  /** Cut from a font of all weights, and laid out without rules of its own. */
  slice: boolean;
}

const require = createRequire(import.meta.url);
const folderOf = (name: string) => path.join(path.dirname(require.resolve(`${name}/package.json`)), "files");

/** In the order in which a character is looked for. */
const packages: Readonly<Record<string, readonly string[]>> = {
  "noto-sans": "latin latin-ext vietnamese cyrillic cyrillic-ext greek greek-ext devanagari".split(" "),
  "noto-sans-hebrew": ["hebrew"],
  // Noto's own Arabic composes its letters of parts that the engine sets in wrong places.
  "ibm-plex-sans-arabic": ["arabic"],
  ...Object.fromEntries(
    (
      "armenian bengali canadian-aboriginal cherokee ethiopic georgian gujarati gurmukhi kannada khmer lao " +
      "malayalam myanmar oriya sinhala syriac tamil telugu thaana thai"
    )
      .split(" ")
      .map((script) => [`noto-sans-${script}`, [script]]),
  ),
  "noto-serif-tibetan": ["tibetan"],
};

/** Han in Chinese shapes, then what Japanese and Korean have beyond them: about a hundred slices each. */
const sliced = ["noto-sans-sc", "noto-sans-jp", "noto-sans-kr"];

/** Every font file that documents are drawn with; slices come in one weight. */
export function fontSources(): FontSource[] {
  const whole = Object.entries(packages).flatMap(([name, subsets]) =>
    subsets.flatMap((subset) =>
      [400, 700].map((weight) => ({
        family: `${name}-${subset}`,
        weight,
        file: path.join(folderOf(`@fontsource/${name}`), `${name}-${subset}-${weight}-normal.woff`),
        slice: false,
      })),
    ),
  );
  const slices = sliced.flatMap((name) => {
    const folder = folderOf(`@fontsource-variable/${name}`);
    return readdirSync(folder)
      .filter((file) => /-\d+-wght-normal\.woff2$/.test(file))
      .map((file) => ({
        family: file.replace("-wght-normal.woff2", ""),
        weight: 400,
        file: path.join(folder, file),
        slice: true,
      }));
  });
  return [...whole, ...slices];
}
