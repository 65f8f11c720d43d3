import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { questionnaire, scoreGroupId } from "@preamble/fhir/resources/questionnaire";

const form = questionnaire(authoredContent, definitionOf(authoredContent).hash);
const built = new URL("dist/lforms/", import.meta.resolve("lforms/package.json"));
const fileOf = (name: string) => ({ path: fileURLToPath(new URL(name, built)) });

type Renderer = {
  readonly LForms: {
    readonly Util: { addFormToPage(form: unknown, id: string, options: object): Promise<void> };
  };
};

/** The form as another system's renderer shows it. */
async function renderElsewhere(page: Page): Promise<void> {
  await page.setContent('<!doctype html><html lang="en"><body><div id="form"></div></body></html>');
  await page.addStyleTag(fileOf("webcomponent/styles.css"));
  const scripts = ["webcomponent/assets/lib/zone.min.js", "webcomponent/lhc-forms.js"];
  for (const name of [...scripts, "fhir/R4/lformsFHIR.min.js"]) await page.addScriptTag(fileOf(name));
  await page.evaluate(
    (shown) =>
      (globalThis as unknown as Renderer).LForms.Util.addFormToPage(shown, "form", { prepopulate: false }),
    form,
  );
}

const labelOf = (id: string) =>
  authoredContent.questions.find((question) => question.id === id)?.label.en ?? id;

const asked = (page: Page, id: string) => page.locator(`[id="label-${id}/1/1"]`);
const yes = (page: Page, id: string, value = true) => page.locator(`[id="${id}/1/1|${value}"]`).click();
const shown = (page: Page, id: string) => page.locator(`input[id="${id}"]`);

/** Takes an option of a list that opens. */
async function choose(page: Page, id: string, option: string): Promise<void> {
  const words = authoredContent.optionLabels[id]?.[option]?.en ?? option;
  const field = shown(page, `${id}/1/1`);
  await field.click();
  await page.locator("#lhc-tools-searchResults li", { hasText: words }).click();
  await expect(field).toHaveValue(words);
}

async function typed(page: Page, id: string, value: string): Promise<void> {
  await shown(page, id).fill(value);
  await shown(page, id).press("Tab");
}

async function born(page: Page, date: string): Promise<void> {
  const field = page.locator('[id="date-of-birth/1/1"] input');
  await field.fill(date);
  await field.press("Enter");
  await field.press("Tab");
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-03-04T15:00:00Z"));
  await renderElsewhere(page);
});

test("another renderer shows the exported form, and asks what hangs on an answer only once it is given", async ({
  page,
}) => {
  const always = authoredContent.questions.filter(({ askedWhen }) => askedWhen === "always");
  expect(always.length).toBeGreaterThan(90);
  for (const { id } of always) {
    // A score stands in a group of its items, under the group's name.
    await expect(asked(page, scoreGroupId(id) ?? id)).toContainText(labelOf(id));
  }

  await expect(asked(page, "leg-pain-side")).toHaveCount(0);
  await yes(page, "leg-pain");
  await expect(asked(page, "leg-pain-side")).toContainText(labelOf("leg-pain-side"));
  await expect(asked(page, "leg-pain-both-recent")).toHaveCount(0);
  await choose(page, "leg-pain-side", "left");
  await expect(asked(page, "leg-pain-both-recent")).toHaveCount(0);
  await choose(page, "leg-pain-side", "both");
  await expect(asked(page, "leg-pain-both-recent")).toBeVisible();
  await yes(page, "leg-pain", false);
  await expect(asked(page, "leg-pain-side")).toHaveCount(0);
  await expect(asked(page, "leg-pain-both-recent")).toHaveCount(0);

  await expect(asked(page, "pelvic-change-onset")).toHaveCount(0);
  await yes(page, "bowel-leak-new");
  await expect(asked(page, "pelvic-change-onset")).toBeVisible();
});

test("another renderer works the age out from the date of birth, and asks what hangs on it", async ({
  page,
}) => {
  const age = shown(page, "age-years/1/1");
  await expect(age).toBeDisabled();
  await expect(asked(page, "sexual-function-change")).toHaveCount(0);
  // The day before the birthday, and the day itself.
  await born(page, "03/05/2010");
  await expect(age).toHaveValue("15");
  await expect(asked(page, "sexual-function-change")).toHaveCount(0);
  await born(page, "03/04/2010");
  await expect(age).toHaveValue("16");
  await expect(asked(page, "sexual-function-change")).toContainText(labelOf("sexual-function-change"));

  // By an expression: sex at birth, and an age between two.
  await expect(asked(page, "pregnancy-status")).toHaveCount(0);
  await choose(page, "sex-at-birth", "female");
  await expect(asked(page, "pregnancy-status")).toBeVisible();
  await born(page, "03/04/1970");
  await expect(age).toHaveValue("56");
  await expect(asked(page, "pregnancy-status")).toHaveCount(0);
  // Nobody is that old.
  await born(page, "03/04/1900");
  await expect(age).toHaveValue("");
});

test("another renderer works scores out from their items, and asks what hangs on a number", async ({
  page,
}) => {
  await born(page, "03/04/1986");
  for (const [index, points] of ["5", "6", "7"].entries()) {
    await typed(page, `peg-${index + 1}/1/1/1`, points);
  }
  await expect(shown(page, "peg-score/1/1/1")).toHaveValue("6");
  await expect(asked(page, "self-harm-thoughts")).toHaveCount(0);
  for (const [index, points] of ["1", "2"].entries()) {
    await typed(page, `phq2-${index + 1}/1/1/1`, points);
  }
  await expect(shown(page, "phq2-score/1/1/1")).toHaveValue("3");
  await expect(asked(page, "self-harm-thoughts")).toBeVisible();

  // By a number: it is asked after six weeks.
  await typed(page, "symptom-duration-days/1/1", "41");
  await expect(asked(page, "rmdq-score")).toHaveCount(0);
  await typed(page, "symptom-duration-days/1/1", "42");
  await expect(asked(page, "rmdq-score")).toBeVisible();
});
