import { encode } from "uqr";

/** A code that leads to an address: how many modules wide it is, and its dark modules as one drawn path. */
export function qrPath(address: string): { size: number; path: string } {
  // Level M reads on through a fold or a stain; the paper around it is the quiet zone.
  const { size, data } = encode(address, { ecc: "M", border: 0 });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? "1" : "0"))
        .join("")
        .matchAll(/1+/g),
    ].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: runs.join("") };
}
