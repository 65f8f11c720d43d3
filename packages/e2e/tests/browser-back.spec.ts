import { expect, test } from "@playwright/test";
import { stepOf } from "../src/fill-form.ts";
import { fillUntil, openFormAt } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { arrivedAnswers } from "../src/support/stored-answers.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/New_York" });
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
