import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCanvas } from "@napi-rs/canvas";
import { expect, type Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import sharp from "sharp";

const folder = fileURLToPath(new URL("../../../../docs/screens", import.meta.url));

/** Writes a small picture of the whole page to docs/screens, once nothing of it is still on its way. */
export async function picture(page: Page, name: string): Promise<void> {
  await expect(page.getByText(/^(One moment|Un momento)$/)).toHaveCount(0);
  const shot = await page.screenshot({ fullPage: true, animations: "disabled", caret: "hide" });
  const flat = await sharp(shot).png({ palette: true, colours: 32, dither: 0 }).toBuffer();
  await sharp(flat)
    .webp({ lossless: true, effort: 6 })
    .toFile(fileOf(`${name}.webp`));
}

/** Writes a small picture of each page of a PDF to docs/screens; those after the first are numbered. */
export async function picturesOfPdf(bytes: Uint8Array, name: string): Promise<void> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const viewport = sheet.getViewport({ scale: 1.3 });
    const { width, height } = viewport;
    const canvas = createCanvas(Math.round(width), Math.round(height));
    // What it draws on is the canvas of Node, which the types do not know.
    await sheet.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
    await sharp(canvas.toBuffer("image/png"))
      .png({ palette: true, colours: 24, dither: 0, effort: 10 })
      .toFile(fileOf(`${number === 1 ? name : `${name}-${number}`}.png`));
  }
  await loading.destroy();
}

function fileOf(name: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}
