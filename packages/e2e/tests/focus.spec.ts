import { expect, test } from "@playwright/test";
import { stepOf } from "../src/fill-form.ts";
import { beginForm, openFormAt } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const filling = {
  language: "en",
  answers: wholeAnswers(workedAnswers("VS-069"), today, "en"),
  today,
} as const;

test.use({ viewport: { width: 360, height: 640 } });

test("what is asked in between is gone to, and where its button was the focus goes on from", async ({
  page,
}) => {
  await openFormAt(page, await makeClinic(), "S4", filling);
  const goOn = page.getByRole("button", { name: "Continue", exact: true });
  const others = page.getByRole("alert").filter({ hasText: "And none of the others?" });
  await page.getByRole("checkbox", { name: "Part of a leg or foot is numb" }).check();
  await goOn.click();
  await page.getByRole("group", { name: /worse/ }).getByRole("radio", { name: "No", exact: true }).check();
  for (let asked = 0; asked < 2; asked += 1) {
    await goOn.click();
    await expect(others).toBeFocused();
    await expect(others).toBeInViewport();
  }
  await page.getByRole("button", { name: "Let me look again" }).click();
  await expect(page.getByRole("checkbox").first()).toBeFocused();
  await goOn.click();
  await page.getByRole("button", { name: "Yes, none of the others" }).click();
  await expect(goOn).toBeFocused();

  const none = page.getByRole("checkbox", { name: "None of these" });
  for (const answer of ["No, keep my ticks", "Yes, none of these"]) {
    await none.click();
    const takesAway = page.getByRole("alert").filter({ hasText: "This takes your ticks away." });
    await expect(takesAway).toBeFocused();
    await expect(takesAway).toBeInViewport();
    await page.getByRole("button", { name: answer }).click();
    await expect(none).toBeFocused();
  }
  await goOn.click();
  await expect.poll(() => stepOf(page)).toBe("S5");
});

test("who goes on with the form from the emergency screen is at the heading of the page", async ({
  page,
}) => {
  await openFormAt(page, await makeClinic(), "S3", filling);
  await page.getByRole("checkbox", { name: /^Chest pain/ }).check();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await page.getByRole("button", { name: "Go on with the form" }).click();
  const heading = page.getByRole("heading", { level: 1, name: "Do you have any of these now?" });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});

test("who comes back to the page on which the form was loaded is at its heading", async ({ page }) => {
  await openFormAt(page, await makeClinic(), "S5", filling);
  const heading = page.getByRole("heading", { level: 1 });
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect.poll(() => stepOf(page)).toBe("S4");
  await expect(heading).toBeFocused();
  await page.goBack();
  await expect.poll(() => stepOf(page)).toBe("S5");
  await expect(heading).toBeFocused();
});

test("three answers in a row are read out as saved but once", async ({ page }) => {
  await openFormAt(page, await makeClinic(), "S4", filling);
  const said = page.getByRole("status").filter({ hasText: /^Saved \d\d:\d\d$/ });
  await page.evaluate(() => {
    const told = new Set<Element>(document.querySelectorAll("[role=status]"));
    const list: string[] = [];
    Object.assign(globalThis, { told: list });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = target instanceof Element ? target : target.parentElement;
        if (region && told.has(region) && region.textContent) list.push(region.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page
    .getByRole("checkbox")
    .evaluateAll((boxes) =>
      boxes.slice(0, 3).forEach((box) => box instanceof HTMLInputElement && box.click()),
    );
  await expect(said).toBeVisible();
  const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
  expect(told.filter((words) => /Saved/.test(words))).toEqual([expect.stringMatching(/^Saved \d\d:\d\d$/)]);
});

test("what was refused of a page is said until all of it is put right", async ({ page }) => {
  const problem = page.getByRole("heading", { name: "There is a problem" });
  const goOn = page.getByRole("button", { name: "Continue", exact: true });
  const person = { name: "Noor Bright", phone: "+1 843 555 0123" };
  const onWho = async () => {
    await goOn.click();
    await page.getByRole("radio", { name: "I am the patient" }).check();
    await page.getByRole("textbox", { name: "Patient’s full name" }).fill(person.name);
    await page.getByRole("textbox", { name: "A phone to reach you on now" }).fill(person.phone);
    await expect(problem).toBeVisible();
    await page.getByRole("radio", { name: "Yes", exact: true }).check();
    await expect(problem).toHaveCount(0);
  };
  const clinic = await makeClinic();
  await beginForm(page, clinic, "en", person, { onWho });
  await openFormAt(page, clinic, "S4", filling);
  await goOn.click();
  await expect(problem).toBeVisible();
  await page.getByRole("checkbox", { name: "Part of a leg or foot is numb" }).check();
  await expect(problem).toHaveCount(0);
});
