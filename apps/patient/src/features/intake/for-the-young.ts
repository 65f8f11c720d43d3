import type { Answers } from "@preamble/domain/answers";
import { withDerived } from "@preamble/domain/triage/derive";

const ownPages: ReadonlySet<string> = new Set(["Q2", "Q3", "Q4"]);

/**
 * Whether a page is for the young person alone: 12 to 17 years, what they think and feel (journey.md 1.9). Q4 opens
 * by what they said on Q2 and Q3, so that to ask it of the parent would tell it.
 */
export function isForTheYoung(pageId: string, answers: Answers, today: string): boolean {
  const age = withDerived(answers, today)["age-years"];
  return ownPages.has(pageId) && typeof age === "number" && age >= 12 && age <= 17;
}
