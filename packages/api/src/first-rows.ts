/** How many rows a list shows at most that has no pages. */
const most = 100;

/** What a statement asks for, so that `firstRows` can tell whether more follow. */
export const oneMore = most + 1;

/** As many rows as a list shows, and whether more follow. */
export const firstRows = <Row>(found: readonly Row[]) => ({
  rows: found.slice(0, most),
  more: found.length > most,
});
