/** A glyph of the font and where it stands from the start of its cluster, in font units. */
interface Part {
  glyph: number;
  x: number;
  y: number;
}

interface Cluster {
  parts: readonly Part[];
  advance: number;
}

/** What the engine writes of a font into a file: the outlines of the ids that were asked for, in that order. */
interface TrueTypeSubset {
  glyf: Uint8Array[];
  loca: { offsets: number[] };
  hmtx: { metrics: { advance: number; bearing: number }[] };
  offset: number;
  includeGlyph: (id: number) => number;
  _addGlyph: (id: number) => number;
}

interface TrueTypeFont {
  createSubset: () => TrueTypeSubset;
  getGlyph: (id: number) => { bbox: { minX: number; minY: number; maxX: number; maxY: number } };
}

export const isTrueType = (font: object): font is TrueTypeFont =>
  "createSubset" in font && "getGlyph" in font;

/** More than a font has glyphs: ids from here on are clusters. */
const firstId = 0x1_0000;
/** Far more than one document has; a process lives long, and forgets those that came before so many others. */
const mostClusters = 20_000;

/**
 * Ids of a font for clusters of letters that it draws by several glyphs, or by one that it draws for other letters too.
 * The engine writes down one text for each id, and drops glyphs at the start of a line that have no letter of their
 * own; so each cluster is one glyph to it, which the file holds as a composite of its parts.
 */
export function drawnClusters(font: TrueTypeFont) {
  let [ids, clusters] = [new Map<string, number>(), new Map<number, Cluster>()];
  let clustersBefore = clusters;
  let nextId = firstId;
  const createSubset = font.createSubset.bind(font);

  function idOf(codePoints: readonly number[], cluster: Cluster): number {
    const key = `${codePoints.join(" ")}: ${cluster.parts.map(({ glyph, x, y }) => `${glyph} ${x} ${y}`).join(", ")}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    if (ids.size === mostClusters) {
      clustersBefore = clusters;
      [ids, clusters] = [new Map(), new Map()];
    }
    const id = nextId;
    nextId += 1;
    ids.set(key, id);
    clusters.set(id, cluster);
    return id;
  }

  function add(subset: TrueTypeSubset, { parts, advance }: Cluster): number {
    const boxes = parts
      .map(({ glyph, x, y }) => ({ box: font.getGlyph(glyph).bbox, x, y }))
      .filter(({ box }) => Number.isFinite(box.minX));
    const least = (edge: "minX" | "minY", by: "x" | "y") =>
      Math.min(...boxes.map((one) => one.box[edge] + one[by]), 0);
    const most = (edge: "maxX" | "maxY", by: "x" | "y") =>
      Math.max(...boxes.map((one) => one.box[edge] + one[by]), 0);
    const bearing = least("minX", "x");
    const outline = compositeOf(
      parts.map((part) => ({ ...part, glyph: subset.includeGlyph(part.glyph) })),
      [bearing, least("minY", "y"), most("maxX", "x"), most("maxY", "y")],
    );
    subset.glyf.push(outline);
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push({ advance, bearing });
    subset.offset += outline.length;
    return subset.glyf.length - 1;
  }

  return {
    idOf,
    /** A subset that holds clusters too. */
    createSubset() {
      const subset = createSubset();
      const addGlyph = subset._addGlyph.bind(subset);
      subset._addGlyph = (id) => {
        const cluster = clusters.get(id) ?? clustersBefore.get(id);
        if (!cluster) return addGlyph(id);
        const [first, ...others] = cluster.parts;
        const isGlyph = first && others.length === 0 && first.x === 0 && first.y === 0;
        return isGlyph ? addGlyph(first.glyph) : add(subset, cluster);
      };
      return subset;
    },
  };
}

export type DrawnClusters = ReturnType<typeof drawnClusters>;

/** OpenType `glyf`: ARG_1_AND_2_ARE_WORDS and ARGS_ARE_XY_VALUES; MORE_COMPONENTS follow. */
const placedByWords = 0x0003;
const moreParts = 0x0020;

/** A composite glyph in the format of OpenType's `glyf` table. */
function compositeOf(parts: readonly Part[], box: readonly number[]): Uint8Array {
  const words = [
    -1,
    ...box,
    ...parts.flatMap(({ glyph, x, y }, index) => [
      placedByWords | (index < parts.length - 1 ? moreParts : 0),
      glyph,
      x,
      y,
    ]),
  ];
  const outline = new DataView(new ArrayBuffer(2 * words.length));
  words.forEach((word, index) => outline.setInt16(2 * index, Math.round(word)));
  return new Uint8Array(outline.buffer);
}
