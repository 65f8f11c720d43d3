import type { Language } from "@preamble/domain/languages";

/** Answers that belong together, in the reader's words and the order of the form; an answer in own words has their language. */
export interface AnswerSection {
  title: string;
  rows: { question: string; answer: string; language?: Language }[];
  /** What was denied together, a label each. */
  denied: string[];
}
