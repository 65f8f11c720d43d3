import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import sharp from "sharp";

const folder = fileURLToPath(new URL("../../../../docs/screens", import.meta.url));

/** Writes a small picture of the whole page to docs/screens. */
export async function picture(page: Page, name: string): Promise<void> {
  const file = join(folder, `${name}.webp`);
  mkdirSync(dirname(file), { recursive: true });
  const shot = await page.screenshot({ fullPage: true, animations: "disabled", caret: "hide" });
  const flat = await sharp(shot).png({ palette: true, colours: 16, dither: 0 }).toBuffer();
  await sharp(flat).webp({ lossless: true, effort: 6 }).toFile(file);
}
