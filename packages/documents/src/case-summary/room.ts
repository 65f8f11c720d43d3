/**
 * How much there is room for. A sheet holds an ordinary case; a dense one says in fewer lines what is denied and what
 * rules rest on, begins none for a source, and only counts what has no answer. Where more sheets are needed anyway, they
 * have all of it; the least is for a case of which each part is endless.
 */
export type Room = "sheet" | "dense-sheet" | "sheets" | "least";
