import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** All text of a PDF in reading order, NFC, with single spaces. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : "")).join(""));
  }
  return pages.join(" ").normalize("NFC").replaceAll(/\s+/g, " ");
}

/** Where the links of a PDF lead, in order. */
export async function linksOfPdf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const notes = await (await pdf.getPage(number)).getAnnotations();
    links.push(...notes.flatMap(({ url }: { url?: string }) => url ?? []));
  }
  return links;
}

/** How many pages a PDF has. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<number> {
  return (await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).numPages;
}
