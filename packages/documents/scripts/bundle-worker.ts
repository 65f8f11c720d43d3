import { readFile } from "node:fs/promises";
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

/** Bundles the render thread with its fonts into one file that plain Node runs. */
export async function bundleWorker(outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL("../src/render-worker.tsx", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22",
    jsx: "automatic",
    loader: { ".woff": "dataurl" },
    plugins: [pdfkitMetrics],
    define: { "process.env.NODE_ENV": '"production"' },
    // The CommonJS packages inside call `require` for Node's own modules.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
}
