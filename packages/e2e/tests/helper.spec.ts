import { expect, test } from "@playwright/test";
import { beginForm, fillUntil, openFormAt, sendForm } from "../src/patient-journey.ts";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { textOfPdf } from "../src/support/pdf-text.ts";
import { sentAnswers } from "../src/support/stored-answers.ts";
import { askAgain } from "../src/support/ask-again.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const person = { name: "Rosa Marsh", phone: "+1 843 555 0123" };
const filler = { kind: "helper", name: "Ben Marsh", relation: "son" } as const;

test("a helper is asked to leave private questions to the patient, and checks all but their answers", async ({
  page,
}) => {
  const clinic = await makeClinic();
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
  const filling = { language: "en", answers, today, helped: person.name } as const;
  await beginForm(page, clinic, "en", person, { filler });
  await fillUntil(page, "S2", filling);
  await expect(page.getByText("You are answering for Rosa Marsh")).toBeVisible();
  await expect(page.getByText(/“You” and “I” on this page/)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Any change with peeing, bowels or Rosa Marsh's private area?",
  );
  await expect(page.getByRole("checkbox", { name: "Rosa Marsh leaks pee, and that is new" })).toBeVisible();
  await expect(page.getByText("Tick all Rosa Marsh has.")).toBeVisible();
  await expect(page.getByText("Let Rosa Marsh answer this one alone if you can.")).toBeVisible();
  await expect(
    page.getByRole("checkbox", { name: "Rosa Marsh would rather tell you in person" }),
  ).toBeVisible();
  await fillUntil(page, "check", filling);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check the answers of Rosa Marsh");
  const drugsOfRosa = page.getByText(/Has Rosa Marsh ever injected drugs/);
  await expect(page.getByText(/Has Rosa Marsh ever had cancer/)).toBeVisible();
  await expect(drugsOfRosa).toHaveCount(0);
  await page.getByRole("button", { name: "Show the private answers" }).click();
  await expect(drugsOfRosa).toBeVisible();

  await expect(page.getByRole("checkbox", { name: /without Rosa Marsh’s name/ })).not.toBeChecked();
  await page.getByRole("checkbox", { name: /without Rosa Marsh’s name/ }).check();
  await sendForm(page, "en");
  expect(await sentAnswers(clinic.id, person.name)).toEqual(answers);
  await expect(page.getByText("The answers of Rosa Marsh have been sent")).toBeVisible();
  await expect(
    page.getByText(/^Rosa Marsh's pattern may be an inflammatory kind of back pain/),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Until then, for Rosa Marsh" })).toBeVisible();
  await expect(page.getByText(/^Get help at once if Rosa Marsh cannot pass urine/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Where my form is" }).click();
  const research = page.getByRole("checkbox", { name: /without Rosa Marsh’s name/ });
  await expect(research).toBeChecked();
  await research.uncheck();
  await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
  await page.reload();
  await expect(research).not.toBeChecked();
  await expectAccessible(page);
  await page.getByRole("link", { name: "My copy of it all" }).click();
  const drugs = page.getByText(/Have you ever injected drugs/);
  await expect(page.getByText(/Have you ever had cancer/)).toBeVisible();
  await expect(drugs).toBeHidden();
  await expectAccessible(page);

  const file = async (name: string) => {
    const address = await page.getByRole("link", { name }).getAttribute("href");
    return textOfPdf(
      await (await page.request.get(new URL(address ?? "", page.url()).href, askAgain)).body(),
    );
  };
  const copy = await file("Keep it as a PDF file");
  expect(copy).toContain("For Rosa Marsh");
  expect(copy).toMatch(/Have you ever had cancer/);
  expect(copy).not.toMatch(/Have you ever injected drugs/);
  await page.getByText("Show the private answers").click();
  await expectAccessible(page);
  expect(await file("Keep it all as a PDF file")).toMatch(/Have you ever injected drugs/);
});

test("a helper reads on, in Spanish and without a connection, of the patient by name", async ({
  page,
  context,
}) => {
  const clinic = await makeClinic();
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "es");
  const filling = { language: "es", answers, today, helped: person.name } as const;
  await beginForm(page, clinic, "es", person, { filler: { ...filler, relation: "hijo" } });
  await fillUntil(page, "S3", filling);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("¿Rosa Marsh tiene algo de esto ahora?");
  await expect(page).toHaveTitle(/^¿esta persona tiene algo de esto ahora\? · Clinic/);
  await expectAccessible(page);
  await expect
    .poll(() =>
      page.evaluate(async () =>
        (await (await caches.open("preamble-shell")).keys())
          .map(({ url }) => new URL(url).pathname.split("/").at(-1) ?? "")
          .filter((file) => file.endsWith(".json"))
          .toSorted(),
      ),
    )
    .toEqual(["en-helper.json", "en.json", "es-helper.json", "es.json"]);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("¿Rosa Marsh tiene algo de esto ahora?");
  await expect(
    page.getByRole("checkbox", { name: "A Rosa Marsh le falta el aire, y eso es nuevo" }),
  ).toBeVisible();
  await fillUntil(page, "S5", filling);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("¿Dónde le duele a Rosa Marsh?");
  await context.setOffline(false);
  await fillUntil(page, "check", filling);
  await sendForm(page, "es");
  expect(await sentAnswers(clinic.id, person.name)).toEqual(answers);
});

test("the emergency screen speaks of the patient to who answers for them", async ({ page }) => {
  const clinic = await makeClinic();
  const answers = wholeAnswers(workedAnswers("VS-008"), today, "en");
  const filling = { language: "en", answers, today, helped: person.name } as const;
  await openFormAt(page, clinic, "S2", filling, { name: person.name, filler });
  await page
    .getByRole("checkbox", {
      name: "It is numb or odd between Rosa Marsh's legs, where they wipe, or where a bike seat touches",
    })
    .check();
  await page.getByRole("radio", { name: "In the last 2 weeks" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Get Rosa Marsh to an emergency department now",
  );
  await expect(page.getByText("Rosa Marsh must not drive. Let someone else drive Rosa Marsh.")).toBeVisible();
  await expect(page.getByText(/“It is numb or odd between Rosa Marsh's legs/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Rosa Marsh is going now" })).toBeVisible();
  await page.getByRole("button", { name: "Rosa Marsh can’t go" }).click();
  await expect(page.getByRole("group", { name: "Why can’t Rosa Marsh go?" })).toBeVisible();
  await page.getByRole("radio", { name: "Rosa Marsh has no ride" }).check();
  await expect(page.getByText("Call 911 and say there is no ride. They will come.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Go on with the form" }).click();
  await fillUntil(page, "hub", filling);
  await expect(page.getByRole("link", { name: "Details, and what worries Rosa Marsh" })).toBeVisible();
  await page.getByRole("button", { name: "Send now" }).click();
  await page.waitForURL(/\/result$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Get Rosa Marsh to an emergency department now",
  );
  await expect(page.getByText("Rosa Marsh must not drive. Let someone else drive Rosa Marsh.")).toBeVisible();
});
