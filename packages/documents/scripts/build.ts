import { buildFonts } from "./build-fonts.ts";
import { bundleWorker } from "./bundle-worker.ts";

await buildFonts();
await bundleWorker("render-worker.mjs");
