import { fileURLToPath } from "node:url";

/** Makes the page once; `close` lets its process end. */
export type Engine = { readonly page: () => Promise<Uint8Array>; readonly close: () => Promise<void> };

const documents = new URL("../../../documents/dist/", import.meta.url);
export const workerFile = fileURLToPath(new URL("render-worker.mjs", documents));
/** Both weights of the letters that the page needs. */
export const fontFiles = ["latin", "latin-ext", "vietnamese"].map((subset) => ({
  name: subset,
  regular: fileURLToPath(new URL(`fonts/noto-sans-${subset}-400.ttf`, documents)),
  bold: fileURLToPath(new URL(`fonts/noto-sans-${subset}-700.ttf`, documents)),
}));

/** Each loads what it needs when it is opened, so that the first page can be timed with its loading. */
export const engines = {
  Preamble: async () => (await import("./preamble.ts")).open(),
  "naive @react-pdf": async () => (await import("./naive-react-pdf.ts")).open(),
  pdfkit: async () => (await import("./plain-pdfkit.ts")).open(),
} as const satisfies Readonly<Record<string, () => Promise<Engine>>>;

export type EngineName = keyof typeof engines;
export const engineNames = Object.keys(engines) as EngineName[];
