import { expect, type Page, test } from "@playwright/test";
import type { Language } from "@preamble/domain/languages";
import { stepOf } from "../src/fill-form.ts";
import { beginForm, fillStep, fillUntil, sendForm } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { picture } from "../src/support/picture.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const child = { name: "Milo Sparrow", phone: "+1 843 555 0123" };
const father = { kind: "guardian", name: "Ash Sparrow", relation: "father" } as const;

const fillingOf = (vignette: string, language: Language) => ({
  language,
  answers: wholeAnswers(workedAnswers(vignette), today, language),
  today,
});
const link = (page: Page, path: string) => page.locator(`a[href$="/${path}"]`).click();

for (const language of ["en", "es"] as const) {
  for (const width of [360, 1280]) {
    const at = (name: string) => `patient-${width}-${language}/${name}`;

    test(`a parent, a child and what follows, ${language} at ${width} px`, async ({ browser }) => {
      const page = await browser.newPage({ viewport: { width, height: 780 } });
      const clinic = await makeClinic();
      const young = fillingOf("VS-066", language);
      const filling = { ...young, helped: child.name };
      await beginForm(page, clinic, language, child, { filler: father });
      await fillUntil(page, "S10", filling);
      await picture(page, at("60-parent-private-item"));
      for (let step = stepOf(page); step !== "check"; step = stepOf(page)) {
        const own = page.getByRole("button", { name: /^(I am|Soy) Milo Sparrow$/ });
        if (await own.isVisible()) {
          await picture(page, at("64-hand-over"));
          await own.click();
        }
        await fillStep(page, ["Q2", "Q3", "Q4"].includes(step) ? young : filling);
      }
      await picture(page, at("65-parent-check"));
      await sendForm(page, language);
      await picture(page, at("66-parent-result"));
      await link(page, "status");
      await picture(page, at("67-status"));
      await link(page, "copy");
      await picture(page, at("68-copy"));
      await page.emulateMedia({ media: "print" });
      await picture(page, at("69-copy-printed"));
      await page.emulateMedia({ media: "screen" });
      await link(page, "status");
      await page.locator('a[href$="/start?again"]').click();
      await picture(page, at("70-again"));
      await page.locator("#consent").check();
      await page.getByRole("button", { name: /Continue|Seguir/ }).click();
      await page.waitForURL(/\/form\/who$/);
      await page.getByRole("button", { name: /Continue|Seguir/ }).click();
      await expect(page.getByRole("button", { name: /still true|sigue igual/ })).toBeVisible();
      await picture(page, at("71-still-true"));
    });
  }
}
