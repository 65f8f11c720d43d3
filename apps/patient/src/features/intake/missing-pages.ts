import type { Answers } from "@preamble/domain/answers";
import type { FormContent } from "@preamble/domain/form/form-content";
import { openPages } from "@preamble/domain/form/page-order";
import { pageView, questionsOf } from "@preamble/domain/form/page-view";
import type { LoadedForm } from "./use-form-content.ts";
import type { SubmitState } from "./use-submit.ts";

export type MissingPages = FormContent["pages"];

/**
 * The pages that kept a form from being sent and still do, none where they cannot be named; null where nothing does. An
 * answer that stands here may be what another device took back, until the server has been looked at.
 */
export function missingPages(
  submitState: SubmitState,
  loaded: LoadedForm | null,
  answers: Answers,
  today: string,
): MissingPages | null {
  if (submitState.state !== "incomplete" || !loaded) return null;
  const { protocol, content } = loaded;
  const missing = submitState.looked
    ? submitState.missing.filter((id) => answers[id] === undefined)
    : submitState.missing;
  if (missing.length === 0) return null;
  return openPages(protocol, content.pages, answers, today).filter((page) =>
    questionsOf(pageView(protocol, content, page, answers, today)).some(({ id }) => missing.includes(id)),
  );
}
