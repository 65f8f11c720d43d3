import { expect, test } from "@playwright/test";
import { stepOf, viewOf, fillPage } from "../src/fill-form.ts";
import { openFormAt, sendForm } from "../src/patient-journey.ts";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

test("consent to care is taken back before the form is sent, once that is meant, and all of page O2 is read back", async ({
  page,
}) => {
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
  await openFormAt(page, await makeClinic(), "check", { language: "en", answers, today });
  for (const asked of ["Is it safe to call you?", "You may leave a voicemail", "Your email, if you like"])
    await expect(page.getByRole("term").filter({ hasText: asked })).toBeVisible();

  const care = page.getByRole("checkbox", { name: "The clinic may use my answers for my care" });
  await expect(care).toBeChecked();
  await care.click();
  await page.getByRole("button", { name: "No, keep it" }).click();
  await expect(care).toBeFocused();
  await expect(care).toBeChecked();
  await care.click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Yes, take it back" }).click();
  await expect(page.getByText(/^You took this back, and the clinic sees it\./)).toBeVisible();
  await expect(page.getByText(/^Saved \d\d:\d\d$/).last()).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText(/^You took this back, and the clinic sees it\./)).toBeVisible();
  await expect(care).not.toBeChecked();
  await sendForm(page, "en");
  await page.getByRole("link", { name: "Where my form is" }).click();
  await expect(care).not.toBeChecked();
});

test("a form that lacks an answer says on which pages, those with private answers too, and leads there", async ({
  page,
}) => {
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
  const { "first-episode": _asked, "iv-drug-use": _private, ...given } = answers;
  const filling = { language: "en", answers, today, helped: "Rosa Marsh" } as const;
  await openFormAt(
    page,
    await makeClinic(),
    "check",
    { ...filling, answers: given },
    {
      name: filling.helped,
      filler: { kind: "helper", name: "Ben Marsh", relation: "son" },
    },
  );
  const send = page.getByRole("button", { name: "Send to the clinic" });
  const summary = page.locator("div:focus").filter({ has: page.getByRole("alert") });
  const titleOf = (step: string) => viewOf(step, filling)?.title ?? "";
  await send.click();
  await expect(summary.getByRole("heading", { name: /need an answer before you can send/ })).toBeVisible();
  await expect(summary.getByRole("link")).toHaveText([titleOf("S6"), titleOf("S10")]);
  await expect(page.getByText("Something here needs an answer.")).toHaveCount(2);
  await expectAccessible(page);

  await summary.getByRole("link", { name: titleOf("S10") }).click();
  await expect.poll(() => stepOf(page)).toBe("S10");
  await fillPage(page, filling);
  await expect.poll(() => stepOf(page)).toBe("check");
  await expect(page.getByRole("alert").getByRole("link")).toHaveText([titleOf("S6")]);
  await page.getByRole("link", { name: titleOf("S6") }).click();
  await fillPage(page, filling);
  await expect.poll(() => stepOf(page)).toBe("check");
  await expect(page.getByText(/need an answer before you can send/)).toHaveCount(0);
  await sendForm(page, "en");
});

test("answers that contradict each other are told of beside them, where they are changed, and do not hold sending up", async ({
  page,
}) => {
  const given = { ...workedAnswers("VS-069"), "pain-now": 8, "pain-worst-24h": 6, "pain-controlled": true };
  const answers = wholeAnswers(given, today, "en");
  await openFormAt(page, await makeClinic(), "check", { language: "en", answers, today });
  const said = page.getByText("Your two pain scores do not match. Please check.");
  const change = page.getByRole("button", { name: /^Change ?: How is the pain now/ });
  await expect(page.locator("div", { has: change }).filter({ has: said }).last()).toContainText("8 / 10");
  await expectAccessible(page);
  await change.click();
  await expect.poll(() => stepOf(page)).toBe("S7");
  await page.locator("#pain-now-5").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.poll(() => stepOf(page)).toBe("check");
  await expect(said).toHaveCount(0);
  await change.click();
  await page.locator("#pain-now-7").check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(said).toBeVisible();
  await sendForm(page, "en");
});
