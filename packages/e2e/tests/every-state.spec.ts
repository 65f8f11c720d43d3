import { expect, type Page, test } from "@playwright/test";
import { languages } from "@preamble/domain/languages";
import { walks } from "../src/states/walks.ts";
import { inspector, isEveryLook } from "../src/support/inspector.ts";
import { phoneAsText } from "../src/support/phone-as-text.ts";

const perState = Number(process.env["PREAMBLE_LOOKS"] ?? 1);
const bare: ReadonlySet<string> = new Set(["not-found", "error"]);

for (const language of languages) {
  for (const [name, walk] of Object.entries(walks)) {
    test(`${name} in ${language}: every state is called by what it is, is 320 px wide, bears spaced text, has a number to tap and no axe finding`, async ({
      browser,
    }) => {
      test.setTimeout(isEveryLook(perState) ? 600_000 : 180_000);
      const { wrong, inspect } = inspector(perState, Number(process.env["PREAMBLE_RUNS_SEED"]));
      const open = async () => {
        const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
        return context.newPage();
      };
      const look = async (page: Page, state: string) => {
        await expect(page.getByText(/^(One moment|Un momento)$/)).toHaveCount(0);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        const heading = await page.getByRole("heading", { level: 1 }).innerText();
        const called = bare.has(state) ? heading : state === "clinic" ? /^Clinic \w+$/ : /^.+ · Clinic \w+$/;
        await expect(page, state).toHaveTitle(called);
        expect(await phoneAsText(page), state).toEqual([]);
        await inspect(page, state);
      };
      await walk({ language, open, look });
      expect(wrong).toEqual([]);
    });
  }
}
