import { expect, type Page, test } from "@playwright/test";
import { type Filling, stepOf, viewOf } from "../src/fill-form.ts";
import { beginForm, fillStep, fillUntil, openFormAt, sendForm } from "../src/patient-journey.ts";
import { askAgain } from "../src/support/ask-again.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { textOfPdf } from "../src/support/pdf-text.ts";
import { places } from "../src/support/places.ts";
import { sentAnswers } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { zoneAtMidday } from "../src/support/visit.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const person = { name: "Milo Sparrow", phone: "+1 843 555 0123" };
const father = { kind: "guardian", name: "Ash Sparrow", relation: "father" } as const;
const bornAt = (years: number) => `${Number(today.slice(0, 4)) - years - 1}-12-28`;

function childOf(years: number) {
  const { "age-years": _age, ...given } = workedAnswers("VS-066");
  const answers = wholeAnswers({ ...given, "date-of-birth": bornAt(years) }, today, "en");
  return { language: "en", answers, today } as const;
}

/** Fills the form up to a step; returns on which pages the phone was handed over. */
async function fillAll(page: Page, filling: Filling, stop = "check"): Promise<string[]> {
  const handedOver: string[] = [];
  const { helped: _parent, ...young } = filling;
  for (let step = stepOf(page); step !== stop; step = stepOf(page)) {
    const own = page.getByRole("button", { name: "I am Milo Sparrow" });
    if (await own.isVisible()) {
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Give the phone to Milo Sparrow");
      handedOver.push(step);
      await own.click();
      await expect(page.getByText(/You are answering for/)).toHaveCount(0);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        viewOf(step, young)?.title ?? "a page of questions",
      );
    }
    const isOwn = handedOver.length > 0 && ["Q2", "Q3", "Q4"].includes(step);
    await fillStep(page, isOwn ? young : filling);
  }
  return handedOver;
}

test("a father fills in for a child of 12, hands over the phone for what the child feels, and books", async ({
  page,
}) => {
  const clinic = await makeClinic({ timeZone: zoneAtMidday() });
  const child = childOf(12);
  // Without hope that it gets better, the child is asked for thoughts of self-harm (Q4).
  const answers = { ...child.answers, "belief-never-better": true, "self-harm-thoughts": "none" };
  const filling = { ...child, answers, helped: person.name };
  await beginForm(page, clinic, "en", person, { filler: father });
  await fillUntil(page, "Q2", filling);
  expect(await fillAll(page, filling, "L1")).toEqual(["Q2"]);
  await expect(page.getByText("You are answering for Milo Sparrow")).toBeVisible();

  // The parent goes back over the child's pages, and comes past them without a look.
  for (const step of ["Q4", "Q3", "Q2"]) {
    await page.getByRole("button", { name: "Back", exact: true }).click();
    await expect.poll(() => stepOf(page)).toBe(step);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Give the phone to Milo Sparrow");
    await expect(page.getByRole("radio")).toHaveCount(0);
  }
  expect(await fillAll(page, filling)).toEqual(["Q2"]);
  const hope = page.getByText(/will never get better/);
  await expect(hope).toHaveCount(0);
  await page.getByRole("button", { name: "Show the private answers" }).click();
  await expect(hope).toBeVisible();
  await sendForm(page, "en");
  expect(await sentAnswers(clinic.id, person.name)).toEqual(filling.answers);
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Book this time" }).click();
  await page.getByRole("button", { name: "Yes, book it" }).click();
  await expect(page.getByText("The visit is booked.")).toBeVisible();

  const copy = `${places.patient}/${clinic.slug}/en/copy`;
  await page.goto(copy);
  await expect(page.getByText(/Did an injury start this/)).toBeVisible();
  await expect(hope).toBeHidden();
  await page.getByText("Show the private answers").click();
  await expect(hope).toBeVisible();
  const file = async (address: string) => textOfPdf(await (await page.request.get(address, askAgain)).body());
  expect(await file(`${copy}.pdf`)).not.toMatch(/will never get better/);
  expect(await file(`${copy}.pdf?private`)).toMatch(/will never get better/);
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
