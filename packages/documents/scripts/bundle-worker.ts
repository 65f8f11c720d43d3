import { copyFile, mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { mends, unneeded } from "./engine-mends.ts";

/** pdfkit asks for its font metrics by a `createRequire` of its own, which a bundler cannot follow. */
const metrics = /\b\w*require\w*(?:\$\d+)?\((['"])#standard-fonts/g;

/** The parts of the engine in which a line is mended. */
const engine =
  /(@react-pdf[\\/](textkit|render|renderer)[\\/]lib|pdfkit[\\/]js|yoga-layout[\\/]dist[\\/]binaries)[\\/].*\.m?js$/;

const mendedEngine: Plugin = {
  name: "mended-engine",
  setup(build) {
    const missing = new Set([...mends.map(({ at }) => at), ...Object.keys(unneeded)]);
    build.onLoad({ filter: engine }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const { at, mended } of mends) {
        if (contents.includes(at)) missing.delete(at);
        contents = contents.replaceAll(at, () => mended);
      }
      return { contents: contents.replaceAll(metrics, "require($1#standard-fonts"), loader: "js" };
    });
    build.onLoad({ filter: /\.js$/ }, ({ path }) => {
      const module = Object.keys(unneeded).find((end) => path.replaceAll("\\", "/").endsWith(`/${end}`));
      if (!module) return null;
      missing.delete(module);
      return { contents: unneeded[module]!, loader: "js" };
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
