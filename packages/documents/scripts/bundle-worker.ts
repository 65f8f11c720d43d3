import { copyFile, mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

const escaped = (entry: string) => ({
  at: `>\${this.info.${entry}}<`,
  mended: `>\${this.info.${entry}.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}<`,
});

/** Lines of the engine that are wrong, as they would be right. */
const mends = [
  // The places of marks: their height is dropped, and they are drawn near one another.
  { at: "run.positions[i].yOffset = yOffset;", mended: "run.positions[i].yOffset += yOffset;" },
  { at: "xOffset: pos.xOffset,", mended: "xOffset: pos.xOffset * scale," },
  { at: "yOffset: pos.yOffset,", mended: "yOffset: pos.yOffset * scale," },
  // What describes the file goes into XML as it stands, where a clinic's "&" breaks it.
  ...["Title", "Author", "Subject"].map(escaped),
];

/** pdfkit asks for its font metrics by a `createRequire` of its own, which a bundler cannot follow. */
const metrics = /\b\w*require\w*(?:\$\d+)?\((['"])#standard-fonts/g;

const mendedEngine: Plugin = {
  name: "mended-engine",
  setup(build) {
    const missing = new Set(mends.map(({ at }) => at));
    const engine = /(@react-pdf[\\/](textkit|render)[\\/]lib|pdfkit[\\/]js)[\\/].*\.m?js$/;
    build.onLoad({ filter: engine }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const { at, mended } of mends) {
        if (contents.includes(at)) missing.delete(at);
        contents = contents.replace(at, () => mended);
      }
      return { contents: contents.replaceAll(metrics, "require($1#standard-fonts"), loader: "js" };
    });
    build.onEnd(() => ({
      errors: [...missing].map((at) => ({ text: `the engine no longer has \`${at}\`` })),
    }));
  },
};

const dist = new URL("../dist/", import.meta.url);

/** Bundles the render thread to `dist`, into one file that plain Node runs and that finds the fonts beside it. */
export async function bundleWorker(name: string): Promise<string> {
  const outfile = fileURLToPath(new URL(name, dist));
  await build({
    entryPoints: [fileURLToPath(new URL("../src/render-worker.tsx", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22",
    jsx: "automatic",
    plugins: [mendedEngine],
    define: { "process.env.NODE_ENV": '"production"' },
    // The CommonJS packages inside call `require` for Node's own modules.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
  // HarfBuzz looks for its module beside the file that calls it.
  const wasm = createRequire(import.meta.url).resolve("harfbuzzjs/dist/harfbuzz.wasm");
  await copyFile(wasm, new URL("harfbuzz.wasm", dist));
  await copyColourProfile();
  return outfile;
}

/** The engine looks for the colours of PDF/A there too. */
async function copyColourProfile(): Promise<void> {
  const engine = createRequire(import.meta.resolve("@react-pdf/renderer")).resolve("pdfkit");
  const profile = "data/sRGB_IEC61966_2_1.icc";
  await mkdir(new URL("data/", dist), { recursive: true });
  await copyFile(new URL(profile, pathToFileURL(engine)), new URL(profile, dist));
}
