import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";

/** The built style sheets, which pages carry in their own text, as a content security policy names them. */
export const styleHashes: readonly string[] = globSync(".next/static/chunks/*.css").map(
  (file) => `'sha256-${createHash("sha256").update(readFileSync(file)).digest("base64")}'`,
);
