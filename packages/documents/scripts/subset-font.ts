import { createRequire } from "node:module";

type SubsetFont = (
  font: Uint8Array,
  text: undefined,
  options: {
    keepAllGlyphs: true;
    targetFormat: "truetype";
    noHinting?: boolean;
    dropTables?: string[];
    variationAxes?: Record<string, number>;
  },
) => Promise<Buffer>;

/** The package comes without types. */
export const subsetFont = createRequire(import.meta.url)("subset-font") as SubsetFont;
