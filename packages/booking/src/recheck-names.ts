import type { Recheck } from "./recheck.ts";

/** What each of the three questions asks, in the clinic's words. */
export const recheckNames: Readonly<Record<keyof Recheck, string>> = {
  "bladder-bowel-saddle": "Any new change of bladder, bowel or private area, such as saddle numbness",
  "legs-or-walking": "Legs weaker or number, or walking worse",
  "fever-chest-or-worse": "Fever, chest pain, passing out, or much worse",
};
