import type { Page } from "@playwright/test";

/** What no longer fits once the reader spaces the text as WCAG 1.4.12 allows. */
export const cutByTextSpacing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
       p { margin-bottom: 2em !important; }`,
    );
    document.adoptedStyleSheets.push(spacing);
    const wide = document.documentElement.scrollWidth - innerWidth;
    const cut = [...document.body.querySelectorAll("*")].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      // One pixel wide is what only a screen reader is to read.
      if (clientWidth <= 1 || element.matches("input, textarea")) return false;
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      return (
        (hides(overflowX) && scrollWidth > clientWidth + 1) ||
        (hides(overflowY) && scrollHeight > clientHeight + 1)
      );
    });
    document.adoptedStyleSheets.pop();
    return [...(wide > 0 ? [`${wide} px too wide`] : []), ...cut.map(({ outerHTML }) => `cut: ${outerHTML}`)];
  });

/** What would still move for a reader who asked for less motion. */
export const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll("*")].flatMap((element) => {
      const { animationDuration, transitionDuration } = getComputedStyle(element);
      const durations = `${animationDuration}, ${transitionDuration}`;
      return durations.split(", ").every((duration) => parseFloat(duration) <= 0.001)
        ? []
        : [`moves for ${durations}: ${element.tagName}`];
    }),
  );
