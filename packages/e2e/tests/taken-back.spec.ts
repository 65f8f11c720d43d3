import { randomUUID } from "node:crypto";
import { expect, request, test } from "@playwright/test";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic, signIn } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { fillFormFrom } from "../src/support/sent-case.ts";
import { workedAnswers } from "../src/whole-answers.ts";

test("an emergency whose answer was taken back before the form was sent stands first in the queue, on the case and on paper", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  const name = "Verne Solway";
  // VS-069 is routine; a numb saddle of late is an emergency.
  const answers = {
    ...workedAnswers("VS-069"),
    "saddle-numbness": true,
    "pelvic-change-onset": "within-14-days",
  };
  const patient = await request.newContext();
  const { call, intakeId } = await fillFormFrom(patient, clinic, { name, answers });
  await call("intake.raiseEmergency", { intakeId });
  const [deviceId, deviceAt] = [randomUUID(), new Date().toISOString()];
  const back = { questionId: "saddle-numbness", value: false, source: "tick", deviceId, deviceAt };
  await call("intake.saveAnswers", { intakeId, events: [{ eventId: randomUUID(), ...back }] });
  await call("intake.submit", { intakeId, submissionKey: randomUUID() });
  await patient.dispose();

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(context, clinic, clinic.staff.clinician);
  const page = await context.newPage();
  await page.goto(`${places.staff}/${clinic.slug}/queue`);
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText(
    /Fired before, answer taken back: .*saddle sensory change/,
  );
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  const why = page.getByRole("region", { name: /^Why/ });
  await expect(why).toContainText("ces-saddle");
  await expect(why).toContainText("Fired before, answer taken back");
  await expect(why).toContainText("The level stays");
  await expectAccessible(page);
  await page.goto(`${page.url()}/print`);
  await expect(page.getByText("Emergency now · ces-saddle · Fired before, answer taken back")).toBeVisible();
  await context.close();
});
