import { expect, test } from "@playwright/test";
import { stepOf } from "../src/fill-form.ts";
import { fillStep, fillUntil, openFormAt } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { arrivedAnswers } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const given = workedAnswers("VS-069");
const fillingWith = (mood: number) =>
  ({
    language: "en",
    answers: wholeAnswers({ ...given, "phq2-score": mood, "self-harm-thoughts": "none" }, today, "en"),
    today,
  }) as const;

test("a number that is still typed as the browser goes back is an answer, shown again and stored", async ({
  page,
}) => {
  const clinic = await makeClinic();
  const filling = fillingWith(0);
  await openFormAt(page, clinic, "S5", filling);
  await fillUntil(page, "S6", filling);
  const visits = page.locator("#repeat-visits-28-days");
  await visits.fill("4");
  await page.goBack();
  await expect.poll(() => stepOf(page)).toBe("S5");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where does it hurt?");
  await page.goForward();
  await expect(visits).toHaveValue("4");
  await expect.poll(async () => (await arrivedAnswers(clinic.id))["repeat-visits-28-days"]).toBe(4);
});

test("the browser's Back to a page that an answer has closed since leads to where the form is gone on with", async ({
  page,
}) => {
  const clinic = await makeClinic();
  await openFormAt(page, clinic, "Q3", fillingWith(3));
  await fillStep(page, fillingWith(3));
  expect(stepOf(page)).toBe("Q4");
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect.poll(() => stepOf(page)).toBe("Q3");
  for (const group of await page.getByRole("group", { name: /little joy|felt low/ }).all()) {
    await group.getByRole("radio").first().check();
  }
  await page.goBack();
  await expect.poll(() => stepOf(page)).toBe("L1");
  await fillStep(page, fillingWith(0));
  await expect.poll(() => stepOf(page)).toBe("L2");
  await page.goBack();
  await expect.poll(() => stepOf(page)).toBe("L1");
  await page.goForward();
  await expect.poll(() => stepOf(page)).toBe("L2");
});
