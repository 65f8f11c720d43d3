import { expect, test } from "@playwright/test";
import {
  authoredContent,
  definitionOf,
  type ProtocolContent,
} from "@preamble/domain/content/protocol-content";
import { Client } from "pg";
import { stepOf } from "../src/fill-form.ts";
import { fillUntil, openFormAt, sendForm } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { arrivedAnswers, sentAnswers } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const name = "Dora Draft";

/** The next version of the protocol asks about fainting in other words. */
const next: ProtocolContent = {
  ...authoredContent,
  version: "2.0.0",
  pages: authoredContent.pages.map((page) => ({
    ...page,
    items: page.items.map((item) =>
      item.questionId === "fainted"
        ? { ...item, words: { en: "I blacked out", es: "Perdí el sentido" } }
        : item,
    ),
  })),
};

async function publish(clinicId: string): Promise<void> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  const { hash } = definitionOf(next);
  await owner.query(
    "insert into protocol (hash, version, content) values ($1, $2, $3) on conflict do nothing",
    [hash, next.version, JSON.stringify(next)],
  );
  await owner.query("update clinic set protocol_hash = $1 where id = $2", [hash, clinicId]);
  await owner.end();
}

test("a draft under a newer protocol asks again what changed, and nothing else", async ({ page }) => {
  const clinic = await makeClinic();
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
  const filling = { language: "en", answers, today } as const;
  await openFormAt(page, clinic, "S5", filling, { name });
  await fillUntil(page, "S6", filling);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await publish(clinic.id);

  await page.goto(`${places.patient}/${clinic.slug}/en/form`);
  await expect.poll(() => stepOf(page)).toBe("S3");
  await expect(page.getByRole("checkbox", { name: "I blacked out" })).not.toBeChecked();
  await page.getByRole("checkbox", { name: "None of these" }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.poll(() => stepOf(page)).toBe("S4");
  await expect.poll(() => arrivedAnswers(clinic.id)).toHaveProperty("fainted", false);

  await page.goto(`${places.patient}/${clinic.slug}/en/form`);
  await expect.poll(() => stepOf(page)).toBe("S6");
  await fillUntil(page, "check", filling);
  await sendForm(page, "en");
  expect(await sentAnswers(clinic.id, name)).toEqual(answers);
});

test("a page that still asks by the old one opens anew in the words of the newer one", async ({ page }) => {
  const clinic = await makeClinic();
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
  await openFormAt(page, clinic, "S3", { language: "en", answers, today }, { name });
  await publish(clinic.id);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole("checkbox", { name: "I blacked out" })).toBeVisible();
  await other.close();
  await page.getByRole("checkbox", { name: /I passed out/ }).check();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(page.getByRole("checkbox", { name: "I blacked out" })).not.toBeChecked();
});
