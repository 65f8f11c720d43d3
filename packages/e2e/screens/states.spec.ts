import { type Page, test } from "@playwright/test";
import { languages } from "@preamble/domain/languages";
import { walks } from "../src/states/walks.ts";
import { picture } from "../src/support/picture.ts";

/** The pictures of the form have these. */
const pictured: ReadonlySet<string> = new Set([
  "clinic",
  "before-you-start",
  "emergency-told",
  "emergency-result",
  "result-booked",
  "copy-booked",
]);

for (const language of languages) {
  for (const width of [360, 1280]) {
    test(`every state beside the form, ${language} at ${width} px`, async ({ browser }) => {
      const open = async () => (await browser.newContext({ viewport: { width, height: 780 } })).newPage();
      const look = async (page: Page, state: string) => {
        if (pictured.has(state) || state.endsWith("-refused")) return;
        await picture(page, `patient-${width}-${language}/${state}`);
      };
      for (const walk of Object.values(walks)) await walk({ language, open, look });
    });
  }
}
