/** What a spreadsheet would run instead of show, or read as the start of such; full-width signs are read as plain. */
const formula = /^[=+\-@＝＋－＠\t\r]/;

/** One line of a CSV file (RFC 4180). A cell that a spreadsheet would run is marked as text by an apostrophe. */
export function csvLine(cells: readonly string[]): string {
  const written = cells.map((cell) => {
    const text = formula.test(cell.trimStart()) || formula.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(",")}\r\n`;
}
