import { expect, type Page } from "@playwright/test";
import { type Answers, UNSURE } from "@preamble/domain/answers";
import type { PageView, QuestionView } from "@preamble/domain/form/page-view";
import { questionsOf } from "@preamble/domain/form/page-view";
import { type Filling, stepOf, viewOf } from "./fill-form.ts";
import { chooseByArrows, enterOn, type Focused, focused } from "./keyboard.ts";

/** Answers a page of questions with the keyboard alone, in the order of its tab stops, and leaves it. */
export async function fillByKeyboard(page: Page, filling: Filling): Promise<void> {
  const step = stepOf(page);
  const view = viewOf(step, filling);
  if (!view) throw new Error(`Step ${step} has no questions.`);
  await expect(page.getByRole("heading", { level: 1, name: view.title })).toBeFocused();
  // The body map comes a moment after its page.
  const map = questionsOf(view).find(({ control }) => control === "regions");
  if (map) await page.locator(`#${map.id}`).waitFor();
  for (let at = await next(page); at.text !== "Continue"; at = await next(page)) {
    await answerAt(page, at, view, filling.answers);
  }
  await page.keyboard.press("Enter");
  const others = page.getByRole("button", { name: "Yes, none of the others" });
  await expect.poll(async () => stepOf(page) !== step || (await others.count()) > 0).toBe(true);
  while (stepOf(page) === step) {
    await enterOn(page, (await others.count()) > 0 ? "Yes, none of the others" : "Continue");
    await page.waitForTimeout(100);
  }
}

async function next(page: Page): Promise<Focused> {
  await page.keyboard.press("Tab");
  return focused(page);
}

async function answerAt(page: Page, at: Focused, view: PageView, answers: Answers): Promise<void> {
  if (at.type === "radio") {
    const wanted = radioFor(at.name, view, answers);
    if (wanted !== undefined) await chooseByArrows(page, wanted);
  } else if (at.type === "checkbox") {
    if (isTicked(at, view, answers) !== at.checked) await page.keyboard.press("Space");
  } else if (at.tag === "INPUT") {
    const typed = textFor(at.name, answers);
    if (typed !== undefined) await page.keyboard.type(typed);
  } else if (at.tag === "SUMMARY" && !at.open) {
    await page.keyboard.press("Enter");
  }
}

/** The unit in which an answer stands, where a box takes two. */
const unitOf: Readonly<Record<string, string>> = {
  "temperature-c-scale": "c",
  "water-liters-day-scale": "liters",
};

function radioFor(name: string, view: PageView, answers: Answers): string | undefined {
  const unit = unitOf[name];
  if (unit) return unit;
  const instrument = questionsOf(view).find(({ id }) => id === name)?.instrument;
  const value = answers[instrument?.items[0]?.id ?? name];
  return value === undefined || typeof value === "object" ? undefined : String(value);
}

function isTicked({ id, name, value }: Focused, view: PageView, answers: Answers): boolean {
  const block = view.blocks.find(
    (one) => one.type === "ticks" && id.startsWith(`ticks-${one.questions[0]?.id}`),
  );
  if (block?.type === "ticks") return isTickedIn(block.questions, { id, name, value }, answers);
  const question = questionsOf(view).find((one) => id === one.id || id.startsWith(`${one.id}-`));
  const given = question && answers[question.id];
  if (question && id === `${question.id}-unsure`) return given === UNSURE;
  if (id.startsWith("region-")) {
    const regions = answers["pain-regions"];
    return typeof regions === "object" && "regions" in regions && regions.regions.includes(value);
  }
  if (!Array.isArray(given)) return false;
  return given.includes(id.endsWith("-none") ? "none" : value);
}

function isTickedIn(
  questions: readonly QuestionView[],
  { id, name, value }: Pick<Focused, "id" | "name" | "value">,
  answers: Answers,
): boolean {
  const some = (wanted: unknown) => questions.some((question) => answers[question.id] === wanted);
  if (id.endsWith("-none")) return !some(true) && !some(UNSURE);
  if (id.endsWith("-unsure")) return some(UNSURE);
  return answers[value] === (name.endsWith("-which") ? UNSURE : true);
}

function textFor(name: string, answers: Answers): string | undefined {
  if (typeof answers[name] === "number") return String(answers[name]);
  const [, question = name, part] = /^(.+)-(day|month|year)$/.exec(name) ?? [];
  const date = answers[question];
  const [year, month, day] = typeof date === "string" ? date.split("-") : [];
  return part === undefined ? undefined : { year, month, day }[part];
}
