/**
 * The most answers that one form holds, those taken back or given anew included. A form asks about 150 questions, so
 * whoever changes each of them thirty times stays below; what a call reads of a form, and what staff are shown, is bounded.
 */
export const mostAnswers = 5_000;
