import { expect } from "@playwright/test";
import { makeClinic } from "../support/clinic.ts";
import { places } from "../support/places.ts";
import { sendCaseFrom } from "../support/sent-case.ts";
import { bookFirstTime, letVisitBegin, letVisitBeSeen } from "../support/visit.ts";
import { fillingOf, goTo, name, sayNo, submit, type Walk } from "./walk.ts";

/** A visit that is booked, changed, called off, checked in to and past. */
export const visits: Walk = async ({ language, open, look }) => {
  const clinic = await makeClinic();
  const home = `${places.patient}/${clinic.slug}/${language}`;
  const page = await open();
  const { answers } = fillingOf("VS-045", language);
  await sendCaseFrom(page.request, clinic, { name, language, answers });
  await bookFirstTime(page, clinic);
  for (const place of ["result", "status", "copy", "visit"]) {
    await goTo(page, `${home}/${place}`);
    await look(page, place === "visit" ? place : `${place}-booked`);
  }
  await goTo(page, `${home}/visit/cancel`);
  await look(page, "visit-cancel");
  await submit(page);
  await look(page, "visit-cancel-refused");

  await goTo(page, `${home}/visit/again`);
  await look(page, "visit-again");
  const on = page.getByRole("button", { name: /^(Continue|Seguir)$/ });
  for (let asked = ""; await on.isVisible();) {
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).not.toHaveText(asked);
    asked = await heading.innerText();
    await on.click();
    await expect(heading).not.toHaveText(asked);
  }
  await look(page, "visit-again-done");

  await goTo(page, `${home}/visit/change`);
  await look(page, "visit-change");
  await submit(page);
  await look(page, "visit-change-refused");
  await sayNo(page);
  await submit(page);
  const times = page.locator('input[type="radio"]:not([value="no"])');
  await expect(page.locator('input[value="no"]')).toHaveCount(0);
  await look(page, "visit-change-times");
  await times.first().check();
  await submit(page);
  await expect(page.getByRole("definition").first()).toBeVisible();
  await look(page, "visit-change-confirm");

  await letVisitBegin(clinic.id, 2);
  await goTo(page, `${home}/visit`);
  await look(page, "visit-begun");
  await page.getByRole("button", { name: /^(I am here|Ya llegué)/ }).click();
  await expect(page.getByRole("status").filter({ hasText: /\d/ })).toBeVisible();
  await look(page, "visit-here");
  await letVisitBeSeen(clinic.id);
  for (const place of ["visit", "status"]) {
    await goTo(page, `${home}/${place}`);
    await look(page, `${place}-past`);
  }
};
