import type { CaseView } from "../../server/staff.ts";

type StandsBy = CaseView["standsBy"];

/** How a rule that gave the level came to fire no more; null where the answers in force or a clinician gave it. */
export const firedBeforeWords: Readonly<Record<StandsBy, string | null>> = {
  "this-form": null,
  "answers-before": "Fired before, answer taken back",
  "earlier-form": "Fired in an earlier form",
  clinician: null,
};

/** Why other answers would not lower a level that these answers did not give; null where they gave it. */
export const keptLevelWords: Readonly<Record<StandsBy, string | null>> = {
  "this-form": null,
  "answers-before":
    "The level stays: an answer that is taken back does not lower it, and no other answer would. A review may.",
  "earlier-form": "The level stays: a later form does not lower it, and no other answer would. A review may.",
  clinician: "A clinician set the level: the answers give another, and would not change it.",
};
