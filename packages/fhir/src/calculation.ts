import { type ScoreItems, scoreItems } from "@preamble/domain/content/score-items";
import { oldestAge } from "@preamble/domain/triage/derive";
import { answersOf } from "./enable-when.ts";

/** What a renderer works out by itself, as FHIRPath; null for a question that the patient answers. */
export function calculation(questionId: string): string | null {
  if (questionId === "age-years") return age;
  const scored = scoreItems.find(({ scoreId }) => scoreId === questionId);
  return scored ? score(scored) : null;
}

const yearOf = (date: string) => `${date}.toString().substring(0, 4).toInteger()`;
const dayOf = (date: string) => `${date}.toString().substring(5, 5)`;

/** Whole years, one less before this year's birthday; nothing for an age that no living person has. */
const birth = answersOf("date-of-birth");
const age =
  `(${yearOf("today()")} - ${yearOf(birth)} - iif(${dayOf("today()")} < ${dayOf(birth)}, 1, 0))` +
  `.where($this >= 0 and $this <= ${oldestAge})`;

function score({ itemIds, scoring }: ScoreItems): string | null {
  const sum = itemIds.map(answersOf).join(" + ");
  switch (scoring) {
    case "sum":
      return sum;
    case "mean":
      return `(${sum}) / ${itemIds.length}`;
    case "count-ticked":
      // Its statements are not in the form: the score is given as a number.
      return null;
  }
}
