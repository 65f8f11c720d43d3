import { expect, type Page } from "@playwright/test";
import type { Language } from "@preamble/domain/languages";
import { today } from "../support/today.ts";
import { wholeAnswers, workedAnswers } from "../whole-answers.ts";

/** A way through states of the patient app that the form's own pages do not have. */
export type Walk = (walker: Walker) => Promise<void>;

export type Walker = {
  readonly language: Language;
  /** A page of somebody whom no clinic knows. */
  readonly open: () => Promise<Page>;
  /** Called at each state. */
  readonly look: (page: Page, state: string) => Promise<void>;
};

export const name = "Odile Lantern";

/** A worked case as somebody fills it in. */
export const fillingOf = (vignette: string, language: Language) => ({
  language,
  answers: wholeAnswers(workedAnswers(vignette), today, language),
  today,
});

export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

export const submit = (page: Page): Promise<void> => page.locator('main button[type="submit"]').click();

/** Answers no to each of the three questions about how somebody is now. */
export async function sayNo(page: Page): Promise<void> {
  for (const no of await page.locator('input[value="no"]').all()) await no.check();
}
