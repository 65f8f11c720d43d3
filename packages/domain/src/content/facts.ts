import type { FactDefinition } from "./content.ts";

/** Derived facts of docs/clinical/triage-rules.md section 3. */
export const facts: readonly FactDefinition[] = [
  { id: "d-thoracic", when: "pain-regions HAS-ANY {upper-back, mid-back}" },
  { id: "d-flank", when: "pain-regions HAS-ANY {flank-left, flank-right}" },
  { id: "d-fever", when: "fever-or-chills OR temperature-c >= 38" },
  {
    id: "d-ces-any",
    when: "ANY(urine-cannot-start, urine-flow-not-felt, urine-leak-new, bowel-leak-new, bowel-fullness-not-felt, saddle-numbness)",
  },
  { id: "d-ces-recent", when: "MAYBE(pelvic-change-onset IN {within-14-days, older-getting-worse})" },
  { id: "d-cancer", when: "cancer-history IN {past, current} OR conditions HAS spinal-tumor" },
];
