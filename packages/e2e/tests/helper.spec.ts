import { expect, test } from "@playwright/test";
import { beginForm, fillUntil, sendForm } from "../src/patient-journey.ts";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { textOfPdf } from "../src/support/pdf-text.ts";
import { sentAnswers } from "../src/support/stored-answers.ts";
import { askAgain } from "../src/support/ask-again.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/New_York" });
const person = { name: "Rosa Marsh", phone: "+1 843 555 0123" };
const filler = { kind: "helper", name: "Ben Marsh", relation: "son" } as const;

test("a helper is asked to leave private questions to the patient, and checks all but their answers", async ({
  page,
}) => {
  const clinic = await makeClinic();
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
  const filling = { language: "en", answers, today } as const;
  await beginForm(page, clinic, "en", person, { filler });
  await fillUntil(page, "S2", filling);
  await expect(page.getByText("You are answering for Rosa Marsh")).toBeVisible();
  await expect(page.getByText("“You” and “I” on this page mean Rosa Marsh.")).toBeVisible();
  await expect(page.getByText("Let Rosa Marsh answer this one alone if you can.")).toBeVisible();
  await fillUntil(page, "check", filling);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check the answers of Rosa Marsh");
  const drugs = page.getByText(/Have you ever injected drugs/);
  await expect(page.getByText(/Have you ever had cancer/)).toBeVisible();
  await expect(drugs).toHaveCount(0);
  await page.getByRole("button", { name: "Show the private answers" }).click();
  await expect(drugs).toBeVisible();

  await expect(page.getByRole("checkbox", { name: /without my name/ })).not.toBeChecked();
  await page.getByRole("checkbox", { name: /without my name/ }).check();
  await sendForm(page, "en");
  expect(await sentAnswers(clinic.id, person.name)).toEqual(answers);
  await expect(page.getByText("The answers of Rosa Marsh have been sent")).toBeVisible();

  await page.getByRole("link", { name: "Where my form is" }).click();
  const research = page.getByRole("checkbox", { name: /without my name/ });
  await expect(research).toBeChecked();
  await research.uncheck();
  await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
  await page.reload();
  await expect(research).not.toBeChecked();
  await expectAccessible(page);
  await page.getByRole("link", { name: "My copy of it all" }).click();
  await expect(page.getByText(/Have you ever had cancer/)).toBeVisible();
  await expect(drugs).toBeHidden();
  await expectAccessible(page);

  const file = async (name: string) => {
    const address = await page.getByRole("link", { name }).getAttribute("href");
    return textOfPdf(
      await (await page.request.get(new URL(address ?? "", page.url()).href, askAgain)).body(),
    );
  };
  const copy = await file("Keep it as a PDF file");
  expect(copy).toContain("For Rosa Marsh");
  expect(copy).toMatch(/Have you ever had cancer/);
  expect(copy).not.toMatch(/Have you ever injected drugs/);
  await page.getByText("Show the private answers").click();
  await expectAccessible(page);
  expect(await file("Keep it all as a PDF file")).toMatch(/Have you ever injected drugs/);
});
