const spoken = "h1, p, legend, label, [id$='-hint'], [id$='-error']";

/** What a page says, piece by piece in reading order: questions, choices and hints, never what was typed. */
export function spokenWords(page: HTMLElement): string[] {
  const pieces = [...page.querySelectorAll<HTMLElement>(spoken)]
    .filter(
      (element) => element.checkVisibility() && !element.closest("[aria-hidden='true'], [role='status']"),
    )
    .map((element) => element.innerText.trim())
    .filter((words) => words !== "");
  // The list of a page is named by the page's own question.
  return pieces.filter((words, index) => index === 0 || words !== pieces[0]);
}
