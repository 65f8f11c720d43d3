import type { AnswerSection } from "../answers/answer-section.ts";
import type { LetterHead } from "../letter/compose-letter.ts";

/** A sent form for the one who filled it in, in their language. */
export interface FormCopyRecord extends LetterHead {
  sentAt: Date;
  /** How urgent it is and by when, in the patient's words. */
  standing: string;
  answers: AnswerSection[];
}
