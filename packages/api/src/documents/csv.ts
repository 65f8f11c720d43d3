/** What a spreadsheet would run instead of show, or read as the start of such; full-width signs are read as plain. */
const formula = /^[=+\-@＝＋－＠\t\r]/;

/**
 * The same within a cell: where lists are parted by ";", as in much of Europe, a spreadsheet takes what follows one, a
 * tab or a new line for a cell of its own, and quotes that stand within a line for plain text.
 */
const formulaWithin = /([;\t\r\n][\s"]*)(?=[=+\-@＝＋－＠])/g;

/** One line of a CSV file (RFC 4180). What a spreadsheet would run is marked as text by an apostrophe. */
export function csvLine(cells: readonly string[]): string {
  const written = cells.map((cell) => {
    const within = cell.replaceAll(formulaWithin, "$1'");
    const text = formula.test(cell.trimStart()) || formula.test(cell) ? `'${within}` : within;
    return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(",")}\r\n`;
}
