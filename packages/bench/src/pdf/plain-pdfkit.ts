import PDFDocument from "pdfkit";
import { type Engine, fontFiles } from "./contenders.ts";
import { sameContent } from "./same-content.ts";

const margin = 34;
const between = 8;

/** The same strings written line by line; it takes one font for a line, which the page's Latin letters allow. */
export function open(): Engine {
  const [latin] = fontFiles;
  const page = () =>
    new Promise<Uint8Array>((resolve) => {
      const { head, parts, foot } = sameContent();
      const made = new PDFDocument({ size: "A4", margin });
      const chunks: Buffer[] = [];
      made.on("data", (chunk: Buffer) => chunks.push(chunk));
      made.on("end", () => resolve(Buffer.concat(chunks)));
      made.registerFont("regular", latin!.regular);
      made.registerFont("bold", latin!.bold);
      const width = made.page.width - 2 * margin;
      const row = (cells: readonly string[]) => {
        const top = made.y;
        const cell = (width - between * (cells.length - 1)) / cells.length;
        const ends = cells.map((text, at) => {
          made.text(text, margin + at * (cell + between), top, { width: cell });
          return made.y;
        });
        made.y = Math.max(...ends);
      };
      made.font("regular").fontSize(8);
      for (const text of head) row([text]);
      for (const { heading, rows } of parts) {
        made.font("bold").text(heading, margin);
        made.font("regular");
        for (const cells of rows) row(cells);
      }
      for (const text of foot) row([text]);
      made.end();
    });
  return { page, close: () => Promise.resolve() };
}
