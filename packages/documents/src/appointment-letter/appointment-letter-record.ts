import type { LetterHead } from "../letter/compose-letter.ts";
import type { LetterVisit } from "../letter/visit-lines.ts";

/** What confirms a visit by post or in the hand: nothing of why somebody comes. */
export interface AppointmentLetterRecord extends LetterHead {
  visit: LetterVisit;
  /** Whether the patient gave a phone that is safe to call. */
  called: boolean;
}
