import { expect, type Page, test } from "@playwright/test";
import { type Filling, stepOf } from "../src/fill-form.ts";
import { beginForm, fillStep, openFormAt, sendForm } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { sentAnswers } from "../src/support/stored-answers.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/New_York" });
const person = { name: "Milo Sparrow", phone: "+1 843 555 0123" };
const father = { kind: "guardian", name: "Ash Sparrow", relation: "father" } as const;
const bornAt = (years: number) => `${Number(today.slice(0, 4)) - years - 1}-12-28`;

function childOf(years: number) {
  const { "age-years": _age, ...given } = workedAnswers("VS-066");
  const answers = wholeAnswers({ ...given, "date-of-birth": bornAt(years) }, today, "en");
  return { language: "en", answers, today } as const;
}

/** Fills the whole form; returns on which pages the phone was handed over. */
async function fillAll(page: Page, filling: Filling): Promise<string[]> {
  const handedOver: string[] = [];
  const { helped: _parent, ...young } = filling;
  for (let step = stepOf(page); step !== "check"; step = stepOf(page)) {
    const own = page.getByRole("button", { name: "I am Milo Sparrow" });
    if (await own.isVisible()) {
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Give the phone to Milo Sparrow");
      handedOver.push(step);
      await own.click();
      await expect(page.getByText(/You are answering for/)).toHaveCount(0);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("What do you think about your back?");
    }
    const isOwn = handedOver.length > 0 && (step === "Q2" || step === "Q3");
    await fillStep(page, isOwn ? young : filling);
  }
  return handedOver;
}

test("a father fills in for a child of 12, hands over the phone for what the child feels, and books", async ({
  page,
}) => {
  const clinic = await makeClinic();
  const filling = { ...childOf(12), helped: person.name };
  await beginForm(page, clinic, "en", person, { filler: father });
  expect(await fillAll(page, filling)).toEqual(["Q2"]);
  await sendForm(page, "en");
  expect(await sentAnswers(clinic.id, person.name)).toEqual(filling.answers);
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Book this time" }).click();
  await page.getByRole("button", { name: "Yes, book it" }).click();
  await expect(page.getByText("The visit is booked.")).toBeVisible();
});

test("a child alone is stopped nowhere, and is told whom to name before a visit can be booked", async ({
  page,
}) => {
  const clinic = await makeClinic();
  const filling = childOf(15);
  await beginForm(page, clinic, "en", person);
  expect(await fillAll(page, filling)).toEqual([]);
  await expect(page.getByText(/To book a visit, a parent or guardian must be named/)).toBeVisible();
  await sendForm(page, "en");
  expect(await sentAnswers(clinic.id, person.name)).toEqual(filling.answers);
  await expect(page.getByText(/We can book when a parent or guardian is there too/)).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
});

test("a child younger than the clinic sees has a result and is sent to the child's doctor", async ({
  page,
}) => {
  const clinic = await makeClinic();
  const filling = childOf(8);
  await openFormAt(page, clinic, "check", filling, { name: person.name, filler: father });
  await sendForm(page, "en");
  expect(await sentAnswers(clinic.id, person.name)).toEqual(filling.answers);
  await expect(page.getByText(/sees people from age 10. Please call the child’s doctor/)).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
});
