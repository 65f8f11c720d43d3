import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { questionnaire } from "@preamble/fhir/resources/questionnaire";

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

test("another renderer shows the exported form, and asks what hangs on an answer only once it is given", async ({
  page,
}) => {
  await renderElsewhere(page);
  const answer = (id: string, value: boolean) => page.locator(`[id="${id}/1/1|${value}"]`).click();
  const asked = (id: string) => page.locator(`[id="label-${id}/1/1"]`);
  for (const id of ["leg-pain", "saddle-numbness", "date-of-birth"]) {
    await expect(asked(id)).toContainText(labelOf(id));
  }

  await expect(asked("leg-pain-side")).toHaveCount(0);
  await answer("leg-pain", true);
  await expect(asked("leg-pain-side")).toContainText(labelOf("leg-pain-side"));
  await expect(asked("leg-pain-both-recent")).toHaveCount(0);
  await answer("leg-pain", false);
  await expect(asked("leg-pain-side")).toHaveCount(0);

  await expect(asked("pelvic-change-onset")).toHaveCount(0);
  await answer("bowel-leak-new", true);
  await expect(asked("pelvic-change-onset")).toBeVisible();
});
