import type { Locator, Page } from "@playwright/test";

type View = "front" | "back";

/** A square in CSS pixels; its middle counts from the corner of the shape that it lies in. */
export type Square = { readonly side: number; readonly x: number; readonly y: number };

const shapeOf = (page: Page, view: View, region: string): Locator =>
  page
    .locator("figure svg")
    .nth(view === "front" ? 0 : 1)
    .locator(`[data-region="${region}"]`);

/**
 * The largest square in which a region of the body map takes taps, at most `grid` CSS pixels too small; null
 * where that figure does not draw it.
 */
export async function squareOf(page: Page, view: View, region: string, grid = 4): Promise<Square | null> {
  const shape = shapeOf(page, view, region);
  if ((await shape.count()) === 0) return null;
  await shape.scrollIntoViewIfNeeded();
  return shape.evaluate((element, step) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    let best = { side: 0, x: 0, y: 0 };
    let above: number[] = [];
    for (let y = top + 0.5; y < top + height; y += step) {
      const row: number[] = [];
      for (let column = 0; left + column * step < left + width; column += 1) {
        const x = left + column * step + 0.5;
        const isHit = document.elementFromPoint(x, y) === element;
        const around = Math.min(row[column - 1] ?? 0, above[column] ?? 0, above[column - 1] ?? 0);
        const count = isHit ? around + 1 : 0;
        row.push(count);
        const side = (count - 1) * step + 1;
        if (side > best.side) best = { side, x: x - left - (side - 1) / 2, y: y - top - (side - 1) / 2 };
      }
      above = row;
    }
    return best;
  }, grid);
}

/** Taps a region on the drawing, in the middle of its largest square. */
export async function tapRegion(page: Page, view: View, region: string, square?: Square): Promise<void> {
  const position = square ?? (await squareOf(page, view, region));
  if (!position) throw new Error(`The ${view} does not draw ${region}.`);
  await shapeOf(page, view, region).click({ position });
}
