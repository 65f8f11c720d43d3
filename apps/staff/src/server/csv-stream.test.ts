import { expect, it } from "vitest";
import { csvStream } from "./csv-stream.ts";

it("writes the heads, then page after page, each read only when it is wanted", async () => {
  const read: number[] = [];
  const pages = [
    { lines: [["a"]], next: 1 },
    { lines: [["=b"]], next: 2 },
    { lines: [["c"]], next: null },
  ];
  const stream = csvStream(["head"], pages[0] ?? { lines: [], next: null }, (at: number) => {
    read.push(at);
    return Promise.resolve(pages[at] ?? { lines: [], next: null });
  });
  expect(read).toEqual([]);
  const bytes = Buffer.from(await new Response(stream).arrayBuffer());
  expect(bytes.toString("utf8")).toBe("\uFEFFhead\r\na\r\n'=b\r\nc\r\n");
  expect(read).toEqual([1, 2]);
});
