import { csvLine } from "@preamble/api/documents/csv";

type Page<Place> = { readonly lines: readonly (readonly string[])[]; readonly next: Place | null };

/**
 * A table as it is read, page after page; the mark before it tells a spreadsheet that it is UTF-8. Each page is read as
 * who asks for it then, and the table breaks off where that is nobody any more.
 */
export function csvStream<Place, Reader>(
  columns: readonly string[],
  first: Page<Place>,
  whoAsks: () => Promise<Reader | null>,
  read: (reader: Reader, after: Place) => Promise<Page<Place>>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const written = (lines: Page<Place>["lines"]) => encoder.encode(lines.map(csvLine).join(""));
  let page: Page<Place> = { lines: [columns, ...first.lines], next: first.next };
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      if (!begun) {
        begun = true;
        controller.enqueue(encoder.encode("\uFEFF"));
      } else if (page.next) {
        const reader = await whoAsks();
        if (reader === null) throw new Error("Whoever asked for the table is signed out.");
        page = await read(reader, page.next);
      } else return controller.close();
      controller.enqueue(written(page.lines));
    },
  });
}
