export type View = "front" | "back";

/** One region as it is drawn, to be cut by the outline; a side part is drawn once and mirrored for the other side. */
export type Shape = { readonly region: string; readonly path: string; readonly isMirrored: boolean };

/** The middle of a figure is x = 0. */
export const viewBox = "-105 0 210 558";

/** The right half of the page's figure, crown to crotch; the left half mirrors it. */
export const outline =
  "M0 4C19 4 29 18 28 40 27 58 22 71 15 79 14 86 14 92 16 97 21 106 33 110 47 113 67 116 82 124 87 144 90 159 91 173 93 188 95 204 98 222 99 241 100 257 101 268 102 280 103 293 104 306 101 320 99 331 92 336 87 332 83 329 83 322 82 314 80 319 74 318 74 311 74 302 78 294 79 282 77 266 72 254 69 238 66 218 64 198 60 172 59 198 54 214 54 230 54 246 60 258 63 278 67 304 64 340 60 372 57 398 52 410 52 430 56 450 55 472 48 502 46 512 47 517 49 525 53 538 58 546 55 551 49 555 28 555 20 552 14 550 16 540 17 530 18 518 18 511 17 502 13 478 10 454 11 430 9 404 6 380 4 356L0 350";

const limbs = {
  shoulder: "M52 112V96H110V172Q84 185 60 173C60 152 58 130 52 112Z",
  arm: "M60 173Q84 185 110 172V340H72L60 173Z",
  "lower-leg": "M0 430H70V512H0Z",
  foot: "M0 512H70V558H0Z",
};

const sides = {
  front: {
    ...limbs,
    flank: "M61 198C40 203 27 226 23 270H68Z",
    groin: "M23 270H70V290L14 334 18 290Q22 281 23 270Z",
    thigh: "M70 290L14 334Q9 350 0 352V430H70Z",
  },
  back: {
    ...limbs,
    flank: "M28 217Q46 216 62 208L68 271Q40 271 26 272Z",
    buttock: "M17 272Q40 271 70 271V330Q40 342 16 328L15 302Z",
    thigh: "M70 330Q40 342 16 328 15 352 0 360V430H70Z",
  },
};

const trapezius = "Q0 126-52 112L-32 98V";
const collar = "M-52 112Q0 126 52 112C58 130 60 152 60 172";

const middle = {
  front: {
    neck: `M52 112${trapezius}70H32V98Z`,
    jaw: "M-32 46H32V62Q14 86 0 87-14 86-32 62Z",
    "chest-front": `${collar}V182Q30 196 0 182-30 196-60 182V172C-60 152-58 130-52 112Z`,
    abdomen:
      "M-66 198V182Q-30 196 0 182 30 196 66 182V198H61C40 203 27 226 23 270Q22 281 18 290 0 297-18 290-22 281-23 270C-27 226-40 203-61 198H-66Z",
    saddle: "M-18 290Q0 297 18 290L14 334Q9 350 0 352-9 350-14 334Z",
  },
  back: {
    neck: `M52 112${trapezius}78Q0 66 32 78V98Z`,
    "upper-back": `${collar}H-60C-60 152-58 130-52 112Z`,
    "mid-back": "M-60 172H60L62 208Q46 216 28 217H-28Q-46 216-62 208Z",
    "low-back": "M-28 217H28L26 272H-26Z",
    tailbone: "M-17 272H17L15 302Q0 314-15 302Z",
    saddle: "M-15 302Q0 314 15 302L16 328Q15 352 0 360-15 352-16 328Z",
  },
};

/** Lines that help to see front from back; nothing to tap. */
export const details = {
  front: "M-11 36h.1M11 36h.1M-6 62Q0 65 6 62M0 246v.1",
  back: "M0 92v.1M0 107v.1M0 136v.1M0 152v.1M0 187v.1M0 202v.1M0 231v.1M0 245v.1M0 259v.1",
} as const;

/** The patient's side that lies on the right of the page. */
const onTheRight = { front: "left", back: "right" } as const;
const onTheLeft = { front: "right", back: "left" } as const;

/** The regions of a figure. Left and right are the patient's own. */
export function shapesOf(view: View): Shape[] {
  return [
    ...Object.entries(middle[view]).map(([region, path]) => ({ region, path, isMirrored: false })),
    ...Object.entries(sides[view]).flatMap(([part, path]) => [
      { region: `${part}-${onTheLeft[view]}`, path, isMirrored: true },
      { region: `${part}-${onTheRight[view]}`, path, isMirrored: false },
    ]),
  ];
}
