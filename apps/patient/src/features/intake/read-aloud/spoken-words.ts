const spoken =
  "h1, h2, h3, p, li, dt, dd, legend, label, button[aria-pressed], [id$='-hint'], [id$='-error']";

/** What a page says, piece by piece in reading order: never what stands in a box, nor what a press leads to. */
export function spokenWords(page: HTMLElement): string[] {
  const pieces = [...page.querySelectorAll<HTMLElement>(spoken)]
    .filter(
      (element) =>
        element.checkVisibility() &&
        !element.closest("[aria-hidden='true']") &&
        !(element.matches("li") && element.querySelector(spoken)),
    )
    .map((element) => element.innerText.trim())
    .filter((words) => words !== "");
  // The list of a page is named by the page's own question.
  return pieces.filter((words, index) => index === 0 || words !== pieces[0]);
}
