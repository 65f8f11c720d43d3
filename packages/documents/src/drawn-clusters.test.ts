import { expect, it } from "vitest";
import { drawnClusters } from "./drawn-clusters.ts";

const boxes = [
  { minX: 0, minY: 0, maxX: 500, maxY: 700 },
  { minX: -20, minY: 10, maxX: 480, maxY: 720 },
  { minX: 30, minY: 800, maxX: 90, maxY: 900 },
];

/** A font of three glyphs, and what a file would be given of it. */
function font() {
  const asked: number[] = [];
  const added: number[] = [];
  const subset = {
    glyf: [] as Uint8Array[],
    loca: { offsets: [] as number[] },
    hmtx: { metrics: [] as { advance: number; bearing: number }[] },
    offset: 40,
    includeGlyph: (id: number) => asked.push(id),
    _addGlyph: (id: number) => added.push(id),
  };
  return {
    asked,
    added,
    subset,
    drawn: drawnClusters({ createSubset: () => subset, getGlyph: (id) => ({ bbox: boxes[id]! }) }),
  };
}

/** The `glyf` table's own words, most significant byte first. */
const wordsOf = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length / 2 }, (_, index) => view.getInt16(2 * index));
};

it("a cluster of two glyphs is one composite of OpenType, with the place of each, their box and the advance", () => {
  const { asked, subset, drawn } = font();
  const parts = [
    { glyph: 1, x: 0, y: 0 },
    { glyph: 2, x: 310, y: -15 },
  ];
  const id = drawn.idOf([0x910], { parts, advance: 505 });
  drawn.createSubset()._addGlyph(id);
  expect(asked).toEqual([1, 2]);
  // No contours; the box; two parts placed by words, of which the first says that another follows.
  expect(subset.glyf.map(wordsOf)).toEqual([[-1, -20, 0, 480, 885, 0x23, 1, 0, 0, 0x03, 2, 310, -15]]);
  expect(subset.hmtx.metrics).toEqual([{ advance: 505, bearing: -20 }]);
  expect([subset.loca.offsets, subset.offset]).toEqual([[40], 66]);
});

it("a glyph has an id for each text that it is drawn for, and the same for the same, and is drawn as itself", () => {
  const { added, subset, drawn } = font();
  const alone = { parts: [{ glyph: 2, x: 0, y: 0 }], advance: 120 };
  const [one, other] = [drawn.idOf([0x907], alone), drawn.idOf([0x908, 0x94d], alone)];
  expect(one).not.toBe(other);
  expect(drawn.idOf([0x907], alone)).toBe(one);
  const made = drawn.createSubset();
  for (const id of [one, other, 1]) made._addGlyph(id);
  expect(added).toEqual([2, 2, 1]);
  expect(subset.glyf).toEqual([]);
});

it("a document that is being made keeps its clusters while twenty thousand others come", () => {
  const { added, drawn } = font();
  const cluster = (glyph: number) => ({ parts: [{ glyph, x: 0, y: 0 }], advance: 1 });
  const first = drawn.idOf([0x910], cluster(1));
  for (let other = 0; other < 20_500; other += 1) drawn.idOf([other], cluster(2));
  drawn.createSubset()._addGlyph(first);
  expect(added).toEqual([1]);
});
