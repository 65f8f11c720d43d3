import { csvLine } from "@preamble/api/documents/csv";

type Page<Place> = { readonly lines: readonly (readonly string[])[]; readonly next: Place | null };

/** A table as it is read, page after page; the mark before it tells a spreadsheet that it is UTF-8. */
export function csvStream<Place>(
  columns: readonly string[],
  first: Page<Place>,
  read: (after: Place) => Promise<Page<Place>>,
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
      } else if (page.next) page = await read(page.next);
      else return controller.close();
      controller.enqueue(written(page.lines));
    },
  });
}
