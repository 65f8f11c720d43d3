import { expect, it } from "vitest";
import { csvStream } from "./csv-stream.ts";

const none = { lines: [], next: null };
const signedIn = () => Promise.resolve("Ana");

it("writes the heads, then page after page, each read only when it is wanted", async () => {
  const read: number[] = [];
  const pages = [
    { lines: [["a"]], next: 1 },
    { lines: [["=b"]], next: 2 },
    { lines: [["c"]], next: null },
  ];
  const stream = csvStream(["head"], pages[0] ?? none, signedIn, (_reader, at: number) => {
    read.push(at);
    return Promise.resolve(pages[at] ?? none);
  });
  expect(read).toEqual([]);
  const bytes = Buffer.from(await new Response(stream).arrayBuffer());
  expect(bytes.toString("utf8")).toBe("\uFEFFhead\r\na\r\n'=b\r\nc\r\n");
  expect(read).toEqual([1, 2]);
});

it("breaks off before the next page where whoever asked is signed out meanwhile", async () => {
  const readers = ["Ana"];
  const asked: string[] = [];
  const stream = csvStream(
    ["head"],
    { lines: [["first"]], next: 1 },
    () => Promise.resolve(readers.shift() ?? null),
    (reader, at: number) => {
      asked.push(reader);
      return Promise.resolve({ lines: [["more"]], next: at + 1 });
    },
  );
  await expect(new Response(stream).text()).rejects.toThrow("signed out");
  expect(asked).toEqual(["Ana"]);
});
