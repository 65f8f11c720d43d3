import { expect, test } from "@playwright/test";
import { fillByKeyboard } from "../src/fill-by-keyboard.ts";
import { stepOf } from "../src/fill-form.ts";
import { chooseByArrows, enterOn, tabTo } from "../src/keyboard.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sentAnswers } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const name = "Łukasz Żółć-Nguyễn";

test("by the keyboard alone a patient fills in the whole form on a phone, sends it and books", async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 740 });
  const clinic = await makeClinic();
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
  await page.goto(`${places.patient}/${clinic.slug}/en`);
  await enterOn(page, "Start");
  await page.waitForURL(/\/start$/);
  await tabTo(page, ({ type }) => type === "checkbox", "the consent to care");
  await page.keyboard.press("Space");
  await enterOn(page, "Continue");
  await page.waitForURL(/\/form\/who$/);
  await tabTo(page, ({ type }) => type === "radio", "who fills this in");
  await chooseByArrows(page, "self");
  await tabTo(page, (at) => at.name === "name", "the name");
  await page.keyboard.type(name);
  await tabTo(page, (at) => at.name === "phone", "the phone");
  await page.keyboard.type("+1 843 555 0123");
  await tabTo(page, (at) => at.name === "safeToCall", "whether it is safe to call");
  await chooseByArrows(page, "yes");
  await enterOn(page, "Continue");
  await expect.poll(() => stepOf(page)).toBe("S1");

  for (let step = stepOf(page); step !== "check"; step = stepOf(page)) {
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    if (step === "hub") await enterOn(page, "Continue");
    else if (step === "W") {
      await tabTo(page, ({ tag }) => tag === "TEXTAREA", "own words");
      await page.keyboard.type("I move pianos.");
      await enterOn(page, "Continue");
    } else await fillByKeyboard(page, { language: "en", answers, today });
    await expect.poll(() => stepOf(page)).not.toBe(step);
  }
  await enterOn(page, "Send to the clinic");
  await page.waitForURL(/\/result$/);
  expect(await sentAnswers(clinic.id, name)).toEqual(answers);

  await tabTo(page, ({ type }) => type === "radio", "here for this before");
  await chooseByArrows(page, "not-sure");
  await enterOn(page, "Show the times");
  await expect(page.getByText("Been here for this before: Not sure.")).toBeFocused();
  await tabTo(page, ({ type }) => type === "radio", "a time");
  await page.keyboard.press("Space");
  const heldFor = page.getByText("We keep this time for you");
  await enterOn(page, "Book this time");
  await expect(heldFor).toBeFocused();
  await enterOn(page, "Pick another time");
  await expect(page.getByRole("heading", { name: "Book a visit" })).toBeFocused();
  await tabTo(page, ({ type }) => type === "radio", "a time");
  await page.keyboard.press("Space");
  await enterOn(page, "Book this time");
  await expect(heldFor).toBeFocused();
  await enterOn(page, "Yes, book it");
  await expect(page.getByText("The visit is booked.")).toBeFocused();
});
