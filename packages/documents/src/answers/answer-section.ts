/** Answers that belong together, in the reader's words and the order of the form. */
export interface AnswerSection {
  title: string;
  rows: { question: string; answer: string }[];
  /** What was denied together, a label each. */
  denied: string[];
}
