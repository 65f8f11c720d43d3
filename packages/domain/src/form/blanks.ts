import type { Answers } from "../answers.ts";
import type { Protocol } from "../triage/compile-protocol.ts";
import type { FormContent } from "./form-content.ts";
import { openPages } from "./page-order.ts";
import { openQuestions, pageView } from "./page-view.ts";

/** A question that still wants an answer, and its page. */
export type Blank = { readonly page: string; readonly questionId: string };

/** Every blank of the form, in order. */
export function blanksOf(protocol: Protocol, content: FormContent, answers: Answers, today: string): Blank[] {
  return openPages(protocol, content.pages, answers, today).flatMap((page) =>
    openQuestions(pageView(protocol, content, page, answers, today), answers).map(({ id }) => ({
      page: page.id,
      questionId: id,
    })),
  );
}
