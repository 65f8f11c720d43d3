import { fileURLToPath } from "node:url";
import { bundleWorker } from "./bundle-worker.ts";

await bundleWorker(fileURLToPath(new URL("../dist/render-worker.mjs", import.meta.url)));
