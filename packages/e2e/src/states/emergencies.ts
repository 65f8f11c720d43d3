import { expect, type Page } from "@playwright/test";
import { openFormAt } from "../patient-journey.ts";
import { makeClinic, type TestClinic } from "../support/clinic.ts";
import { places } from "../support/places.ts";
import { sendCaseFrom } from "../support/sent-case.ts";
import { workedAnswers } from "../whole-answers.ts";
import { fillingOf, goTo, name, type Walk, type Walker } from "./walk.ts";

/** The emergency screen, whatever is chosen on it and whoever can be told, and what is shown once it was sent. */
export const emergencies: Walk = async (walker) => {
  const { language, open, look } = walker;
  const clinic = await makeClinic();
  const page = await open();
  await raise(walker, page, clinic, /The clinic has been told|La clínica ya lo sabe/);
  await look(page, "emergency-told");
  const choices = page.getByRole("region", { name: /./ }).getByRole("button");
  await choices.nth(1).click();
  await page.getByRole("radio").first().check();
  await look(page, "emergency-cannot-go");
  await choices.nth(2).click();
  await look(page, "emergency-not-agreed");

  const cutOff = await open();
  await cutOff.route(/intake\.(saveAnswers|raiseEmergency)/, (route) => route.abort());
  await raise(walker, cutOff, clinic, /We could not reach the clinic|No pudimos/);
  await look(cutOff, "emergency-unreached");

  const closed = await makeClinic({ closedToday: true });
  const late = await open();
  await raise(walker, late, closed, /The clinic is closed|La clínica está cerrada/);
  await look(late, "emergency-closed");

  const sent = await open();
  await sendCaseFrom(sent.request, clinic, { name, language, answers: workedAnswers("VS-008") });
  for (const place of ["result", "status", "visit"]) {
    await goTo(sent, `${places.patient}/${clinic.slug}/${language}/${place}`);
    // What to do now comes before anything else, and no page of an emergency leads to a visit time.
    const controls = sent.locator("main").locator("a, button");
    await expect(controls.first()).toHaveAttribute("href", /^tel:/);
    await expect(sent.getByRole("link", { name: /visit time|horas? de cita/ })).toHaveCount(0);
    await look(sent, `emergency-${place}`);
  }
};

/** Ticks an emergency and waits for what the screen says of the clinic. */
async function raise({ language }: Walker, page: Page, clinic: TestClinic, said: RegExp): Promise<void> {
  await openFormAt(page, clinic, "S2", fillingOf("VS-008", language), { name });
  await page.locator('input[value="saddle-numbness"]').first().check();
  await page.locator('input[value="within-14-days"]').click();
  await expect(page.getByText(said)).toBeVisible();
}
