import { copyFile, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

/** pdfkit asks for its font metrics by a `createRequire` of its own, which a bundler cannot follow. */
const pdfkitMetrics: Plugin = {
  name: "pdfkit-metrics",
  setup(build) {
    build.onLoad({ filter: /pdfkit[\\/]js[\\/].*\.m?js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(
        /\b\w*require\w*(?:\$\d+)?\((['"])#standard-fonts/g,
        "require($1#standard-fonts",
      ),
      loader: "js",
    }));
  },
};

/** What the engine does with the places of marks: it drops their height, and draws them near one another. */
const misplaced = [
  { at: "run.positions[i].yOffset = yOffset;", mended: "run.positions[i].yOffset += yOffset;" },
  { at: "xOffset: pos.xOffset,", mended: "xOffset: pos.xOffset * scale," },
  { at: "yOffset: pos.yOffset,", mended: "yOffset: pos.yOffset * scale," },
];

const placedMarks: Plugin = {
  name: "placed-marks",
  setup(build) {
    const missing = new Set(misplaced.map(({ at }) => at));
    build.onLoad({ filter: /@react-pdf[\\/](textkit|render)[\\/]lib[\\/].*\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const { at, mended } of misplaced) {
        if (contents.includes(at)) missing.delete(at);
        contents = contents.replace(at, mended);
      }
      return { contents, loader: "js" };
    });
    build.onEnd(() => ({
      errors: [...missing].map((at) => ({ text: `@react-pdf no longer has \`${at}\`` })),
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
    plugins: [pdfkitMetrics, placedMarks],
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
  return outfile;
}
