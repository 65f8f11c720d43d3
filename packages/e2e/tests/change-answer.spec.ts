import { expect, test } from "@playwright/test";
import { fillPage, stepOf } from "../src/fill-form.ts";
import { openFormAt, sendForm } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { sentAnswers } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const name = "Noor Bright";
const given = workedAnswers("VS-069");
const answersFor = (days: number) => wholeAnswers({ ...given, "symptom-duration-days": days }, today, "en");

test("who changes an answer comes back to its row on the check page, first past a page that the change opened", async ({
  page,
}) => {
  const clinic = await makeClinic();
  const before = { language: "en", answers: answersFor(20), today } as const;
  const after = { ...before, answers: answersFor(100) };
  await openFormAt(page, clinic, "check", before, { name });
  const row = (title: string) => page.getByRole("heading", { level: 3, name: title });
  const change = (title: string) =>
    page.getByRole("button", { name: "Change" }).filter({ hasText: title }).click();
  const comesBackTo = async (title: string) => {
    await expect(row(title)).toBeFocused();
    await expect(row(title)).toBeInViewport();
    expect(stepOf(page)).toBe("check");
  };

  await change("Which medicines do you take now?");
  await expect.poll(() => stepOf(page)).toBe("S12");
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await comesBackTo("Which medicines do you take now?");

  await change("Where does it hurt?");
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await comesBackTo("Where does it hurt?");

  await change("How did this start?");
  await page.reload();
  await expect(page.getByText("Part 1 of 4")).toBeVisible();
  await fillPage(page, after);
  expect(stepOf(page)).toBe("D6");
  await fillPage(page, after);
  await comesBackTo("How did this start?");

  await sendForm(page, "en");
  expect(await sentAnswers(clinic.id, name)).toEqual(after.answers);
});
