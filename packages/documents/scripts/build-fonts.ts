import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Blob as FontBytes, Face } from "harfbuzzjs";

import { fontFile, type FontIndex, joiners } from "../src/font-index.ts";
import { type FontSource, fontSources } from "./font-sources.ts";
import { subsetFont } from "./subset-font.ts";

const folder = fileURLToPath(new URL("../dist/fonts", import.meta.url));
const layoutTables = ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "HVAR"];

/**
 * Makes `dist/fonts`: plain TrueType files, as the engine reads no WOFF2 and inflates the outlines of a WOFF anew for
 * each glyph, and an index of who draws what. Does nothing where the folder is made of the same already.
 */
export async function buildFonts(): Promise<void> {
  const sources = fontSources();
  const made = await madeOf(sources);
  if (await isMade(made)) return;
  const draft = `${folder}-${randomUUID()}`;
  await mkdir(draft, { recursive: true });
  const index: FontIndex = { made, fonts: [] };
  const taken = new Set(joiners);
  for (const source of sources) {
    const { family, weight } = source;
    const font = await plainFont(source);
    const known = index.fonts.find((each) => each.family === family);
    const own = known ? [] : codePointsOf(font).filter((each) => !taken.has(each));
    if (!known && own.length === 0) continue;
    await writeFile(`${draft}/${fontFile(family, weight)}`, font);
    for (const codePoint of own) taken.add(codePoint);
    if (known) known.weights.push(weight);
    else index.fonts.push({ family, weights: [weight], covers: pairsOf(own) });
  }
  await writeFile(`${draft}/index.json`, JSON.stringify(index));
  await rm(folder, { recursive: true, force: true });
  // Where another build was faster, its folder is as good.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
}

const plainFont = async ({ file, weight, slice }: FontSource): Promise<Buffer> =>
  subsetFont(await readFile(file), undefined, {
    keepAllGlyphs: true,
    targetFormat: "truetype",
    noHinting: true,
    ...(slice && { variationAxes: { wght: weight }, dropTables: layoutTables }),
  });

const codePointsOf = (font: Uint8Array): number[] =>
  [...new Face(new FontBytes(font)).collectUnicodes()].toSorted((one, other) => one - other);

function pairsOf(codePoints: number[]): number[] {
  const pairs: number[] = [];
  for (const codePoint of codePoints) {
    if (pairs.at(-1) === codePoint - 1) pairs[pairs.length - 1] = codePoint;
    else pairs.push(codePoint, codePoint);
  }
  return pairs;
}

async function isMade(made: string): Promise<boolean> {
  const file = `${folder}/index.json`;
  if (!existsSync(file)) return false;
  return (JSON.parse(await readFile(file, "utf8")) as FontIndex).made === made;
}

/** The files' names hold the versions of their packages; these scripts decide the rest. */
async function madeOf(sources: FontSource[]): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(sources));
  for (const script of ["./build-fonts.ts", "../src/font-index.ts"]) {
    hash.update(await readFile(new URL(script, import.meta.url)));
  }
  return hash.digest("hex");
}
