import type { Level } from "@preamble/domain/levels";
import type { LetterHead } from "../letter/compose-letter.ts";
import type { LetterVisit } from "../letter/visit-lines.ts";

export interface Standing {
  level: Exclude<Level, "emergency-now">;
  raisedAt: Date;
  goesElsewhere: boolean;
  dueAt: Date;
}

/** What a patient takes home on paper, in their language. */
export interface HandoutRecord extends LetterHead {
  /** null: nothing is booked. */
  visit: LetterVisit | null;
  /** How urgent it is, by when the clinic acts, or whether to go elsewhere; null: called, placed or done with. */
  standing: Standing | null;
  /** In the order of the advice that the patient sees after sending. */
  advice: { id: string; title: string; how: string; stop: string }[];
  /** Such as what not to add to a medicine that is already taken. */
  cautions: string[];
}
