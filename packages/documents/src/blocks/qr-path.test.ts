import jsQR from "jsqr";
import { expect, it } from "vitest";
import { qrPath } from "./qr-path.ts";

const address = "https://intake.example.org/lowcountry/verify/0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10";

/** The path drawn as pixels, four a module with a quiet zone of four modules, as a camera would see it. */
function pixels({ size, path }: ReturnType<typeof qrPath>) {
  const side = (size + 8) * 4;
  const image = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < 4; row += 1) {
      const start = (((Number(y) + 4) * 4 + row) * side + (Number(x) + 4) * 4) * 4;
      for (let at = 0; at < Number(length) * 16; at += 4) image.fill(0, start + at, start + at + 3);
    }
  }
  return { image, side };
}

it("reads back as the address", () => {
  const { image, side } = pixels(qrPath(address));
  expect(jsQR(image, side, side)?.data).toBe(address);
});

it("has modules of at least 0.4 mm at the size it is printed", () => {
  const millimetres = (56 / 72) * 25.4;
  expect(millimetres / qrPath(address).size).toBeGreaterThan(0.4);
});
