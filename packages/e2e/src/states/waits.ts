import { expect } from "@playwright/test";
import { makeClinic } from "../support/clinic.ts";
import { places } from "../support/places.ts";
import { callerOf, sendCaseFrom } from "../support/sent-case.ts";
import { bookVisit, cancelVisit, zoneAtMidday } from "../support/visit.ts";
import { workedAnswers } from "../whole-answers.ts";
import { goTo, name, sayNo, submit, type Walk } from "./walk.ts";

/** Who waits: for a time that is free, for a sooner one, for being asked again, or for a parent. */
export const waits: Walk = async ({ language, open, look }) => {
  // The first time is two months off, which no level may wait.
  const full = await makeClinic({ from: new Date(Date.now() + 60 * 86_400_000) });
  const home = `${places.patient}/${full.slug}/${language}`;
  const page = await open();
  await sendCaseFrom(page.request, full, { name, language, answers: workedAnswers("VS-045") });
  await goTo(page, `${home}/result`);
  await look(page, "result-no-times");
  await goTo(page, `${home}/visit/now`);
  await look(page, "now");
  await submit(page);
  await look(page, "now-refused");
  await sayNo(page);
  await submit(page);
  await expect(page.getByRole("radio")).toHaveCount(0);
  await look(page, "now-same");
  await goTo(page, `${home}/visit/now`);
  await sayNo(page);
  await page.locator('input[value="yes"]').nth(1).check();
  // What is said first stands for as long as the safety pages cannot be reached.
  await page.route("**/visit/again", (route) => route.abort());
  await submit(page);
  await expect(page.getByRole("radio")).toHaveCount(0);
  await look(page, "now-worse");
  await page.unroute("**/visit/again");
  await goTo(page, `${home}/visit`);
  await look(page, "visit-none");

  const timeZone = zoneAtMidday();
  const clinic = await makeClinic({ timeZone });
  const there = `${places.patient}/${clinic.slug}/${language}`;
  const [early, waiting] = [await open(), await open()];
  await bookVisit(early, clinic, { name: "Early Bird", vignette: "VS-045", language });
  await bookVisit(waiting, clinic, { name, vignette: "VS-045", language });
  await callerOf(waiting.request, clinic)("waitlist.join", {});
  await cancelVisit(early, clinic);
  await goTo(early, `${there}/visit`);
  await look(early, "visit-off");
  await expect(async () => {
    await waiting.goto(`${there}/visit/sooner`);
    await expect(waiting).toHaveURL(/\/sooner$/, { timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await look(waiting, "sooner");
  await goTo(waiting, `${there}/visit`);
  await look(waiting, "visit-sooner");
  await goTo(waiting, `${there}/visit/sooner`);
  await sayNo(waiting);
  await submit(waiting);
  const yes = waiting.locator("main dl ~ div button").first();
  await expect(yes).toBeVisible();
  await look(waiting, "sooner-confirm");
  await yes.click();
  await expect(yes).toHaveCount(0);
  await look(waiting, "sooner-taken");

  const calm = await open();
  await sendCaseFrom(calm.request, clinic, { name, language, answers: workedAnswers("VS-003") });
  await callerOf(calm.request, clinic)("appointments.putOff", {});
  await goTo(calm, `${there}/result`);
  await look(calm, "result-put-off");

  const child = await open();
  await sendCaseFrom(child.request, clinic, { name, language, answers: workedAnswers("VS-066") });
  await goTo(child, `${there}/result`);
  await look(child, "result-young");
};
