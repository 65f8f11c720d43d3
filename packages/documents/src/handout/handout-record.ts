import type { LetterHead } from "../letter/compose-letter.ts";
import type { LetterVisit } from "../letter/visit-lines.ts";

/** What a patient takes home on paper, in their language. */
export interface HandoutRecord extends LetterHead {
  /** null: nothing is booked. */
  visit: LetterVisit | null;
  /** In the order of the advice that the patient sees after sending. */
  advice: { id: string; title: string; how: string; stop: string }[];
  /** Such as what not to add to a medicine that is already taken. */
  cautions: string[];
}
