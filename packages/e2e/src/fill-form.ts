import { expect, type Locator, type Page } from "@playwright/test";
import { type Answers, type AnswerValue, UNSURE } from "@preamble/domain/answers";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { type FormContent, formContent } from "@preamble/domain/form/form-content";
import { type PageView, pageView, type QuestionView } from "@preamble/domain/form/page-view";
import { withName } from "@preamble/domain/form/with-name";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import type { Language } from "@preamble/domain/languages";

const definition = definitionOf(authoredContent);
const protocol = compileProtocol(definition);
/** What the form says in the language of a walk, to the patient or of the one who is helped. */
function contentOf({ language, helped }: Filling): FormContent {
  const voice = helped === undefined ? "patient" : "helper";
  return withName(formContent(authoredContent, definition.hash, language, voice), helped ?? null);
}

/** The words that the walk presses, by language. */
const words = {
  en: {
    continue: "Continue",
    none: "None of these",
    unsure: "I am not sure",
    others: "Yes, none of the others",
    goOn: "Go on with the form",
    yes: "Yes",
    no: "No",
    asList: "Show as a list",
    blank: "Leave these blank and go on",
  },
  es: {
    continue: "Seguir",
    none: "Nada de esto",
    unsure: "No sé si",
    others: "Sí, nada más",
    goOn: "Seguir con el formulario",
    yes: "Sí",
    no: "No",
    asList: "Ver como lista",
    blank: "Dejar esto sin contestar y seguir",
  },
} as const;

export type Filling = {
  readonly language: Language;
  readonly answers: Answers;
  readonly today: string;
  /** The name of the patient where someone answers for them. */
  readonly helped?: string;
};

/** The step that the address names. */
export const stepOf = (page: Page): string => new URL(page.url()).pathname.split("/").at(-1) ?? "";

/** The page of a step as it stands once its own answers and those of earlier pages are given. */
export function viewOf(step: string, filling: Filling): PageView | null {
  const content = contentOf(filling);
  const index = content.pages.findIndex(({ id }) => id === step);
  const found = content.pages[index];
  if (!found) return null;
  return pageView(
    protocol,
    content,
    found,
    without(filling, content, content.pages.slice(index + 1)),
    filling.today,
  );
}

/** What is answered when a page opens: all of it where the page, as the last one, has no questions. */
export function answersBefore(step: string, filling: Filling): Answers {
  const content = contentOf(filling);
  const index = content.pages.findIndex(({ id }) => id === step);
  return index < 0 ? filling.answers : without(filling, content, content.pages.slice(index));
}

/** What is given before these pages: a questionnaire on one of them is given by its items. */
function without({ answers }: Filling, { instruments }: FormContent, pages: FormContent["pages"]): Answers {
  const asked = pages.flatMap(({ items }) => items.map(({ questionId }) => questionId));
  const itemsOf = (id: string) => instruments.find(({ scoreId }) => scoreId === id)?.items ?? [];
  const later = new Set(asked.flatMap((id) => [id, ...itemsOf(id).map((item) => item.id)]));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !later.has(id)));
}

/** A form has over thirty pages, each of which would else be looked at too late by a part of a second. */
const often = { intervals: [20, 50, 100] };

/** Answers one page as a person would, by label, and leaves it. */
export async function fillPage(page: Page, filling: Filling): Promise<void> {
  const step = stepOf(page);
  const view = viewOf(step, filling);
  if (!view) throw new Error(`Step ${step} has no questions.`);
  await expect(page.getByRole("heading", { level: 1, name: view.title })).toBeVisible();
  const say = words[filling.language];
  for (const block of view.blocks) {
    if (block.type === "ticks") await fillTicks(page, block.questions, filling);
    else await fillQuestion(page, block.question, filling);
  }
  await leave(page, step, say);
}

async function leave(page: Page, step: string, say: (typeof words)[Language]): Promise<void> {
  const others = page.getByRole("button", { name: say.others });
  const goOn = page.getByRole("button", { name: say.goOn });
  const press = async () => {
    await page.getByRole("button", { name: say.continue, exact: true }).click();
    const answered = async () =>
      stepOf(page) !== step || (await others.first().isVisible()) || goOn.isVisible();
    await expect.poll(answered, { timeout: 5000, ...often }).toBe(true);
  };
  await press();
  // What the page's answers warn of is read, and the form gone on with.
  if (await goOn.isVisible()) {
    await goOn.click();
    await press();
  }
  // One list at a time is asked about the others.
  for (let list = 0; list < 2 && stepOf(page) === step && (await others.first().isVisible()); list += 1) {
    for (const count = await others.count(); (await others.count()) === count;) await others.first().click();
  }
  if (stepOf(page) === step) {
    await page.getByRole("button", { name: say.continue, exact: true }).click();
    await expect.poll(() => stepOf(page), often).not.toBe(step);
  }
}

/** Presses a box once. What is pressed while the page's script takes over is seen to stay, in its own time. */
async function tick(box: Locator): Promise<void> {
  if (await box.isChecked()) return;
  await box.click();
  await expect(box).toBeChecked();
}

async function fillTicks(page: Page, questions: readonly QuestionView[], filling: Filling): Promise<void> {
  const { answers, language } = filling;
  const say = words[language];
  const list = page
    .getByRole("group")
    .filter({ has: page.locator(`#ticks-${questions[0]?.id}`) })
    .last();
  const yes = questions.filter(({ id }) => answers[id] === true);
  const unsure = questions.filter(({ id }) => answers[id] === UNSURE);
  if (yes.length === 0 && unsure.length === 0) {
    await tick(list.getByRole("checkbox", { name: say.none }));
    return;
  }
  for (const { label } of yes) await tick(list.getByRole("checkbox", { name: label, exact: true }).first());
  if (unsure.length > 0) {
    await tick(list.getByRole("checkbox", { name: say.unsure }));
    const which = page.locator(`#ticks-${questions[0]?.id}-which`).locator("xpath=ancestor::fieldset[1]");
    for (const { label } of unsure) await tick(which.getByRole("checkbox", { name: label, exact: true }));
  }
  for (const question of questions) {
    for (const child of question.children) await fillQuestion(page, child, filling);
  }
}

async function fillQuestion(page: Page, question: QuestionView, filling: Filling): Promise<void> {
  await answerQuestion(page, question, filling);
  for (const child of question.children) await fillQuestion(page, child, filling);
}

async function answerQuestion(page: Page, question: QuestionView, filling: Filling): Promise<void> {
  const { id, label, control, instrument, optional } = question;
  const { answers, language } = filling;
  const say = words[language];
  const value = answers[id];
  if (instrument && instrument.items.every((item) => answers[item.id] !== undefined)) {
    for (const item of instrument.items) {
      const group = page.getByRole("group", { name: item.words });
      const points = Number(answers[item.id]);
      await tick(group.getByRole("radio").nth(points));
    }
    return;
  }
  if (instrument) {
    await tick(page.locator(`#${id}-not-say`));
    return;
  }
  if (value === undefined) {
    if (!optional) throw new Error(`The walk has no answer for ${id}.`);
    return;
  }
  const group = page.getByRole("group", { name: label, exact: true });
  if (value === UNSURE) {
    const known = control === "yes-no" || control === "pick";
    await tick(known ? group.getByRole("radio").last() : page.locator(`#${id}-unsure`));
    return;
  }
  switch (control) {
    case "yes-no":
    case "tick":
      await tick(group.getByRole("radio", { name: value === true ? say.yes : say.no, exact: true }));
      return;
    case "pick":
      await tick(group.getByRole("radio", { name: optionLabel(question, textOf(value)), exact: true }));
      return;
    case "scale":
      await tick(group.getByRole("radio").nth(Number(value)));
      return;
    case "number":
      await fillNumber(page, question, Number(value));
      return;
    case "duration":
      await page.locator(`#${id}`).fill(textOf(value));
      await page.locator(`#${id}`).blur();
      return;
    case "date":
      await fillDate(group, textOf(value), language);
      return;
    case "regions":
      for (const region of optionsOf(value)) {
        const box = group.getByRole("checkbox", { name: optionLabel(question, region), exact: true });
        // The drawing comes a moment after its list, which a phone then folds away and a wide screen shows again.
        await expect(async () => {
          if (!(await box.isVisible())) await group.getByText(say.asList).click({ timeout: 500 });
          await box.check({ timeout: 1000 });
        }).toPass();
      }
      return;
    case "list":
      for (const option of optionsOf(value)) {
        await tick(group.getByRole("checkbox", { name: optionLabel(question, option), exact: true }).first());
      }
      return;
    case "instrument":
      throw new Error(`${id} has no instrument to fill in.`);
  }
}

async function fillNumber(page: Page, { id }: QuestionView, value: number): Promise<void> {
  if (id === "temperature-c") await tick(page.locator(`#${id}-scale-c`));
  if (id === "water-liters-day") await tick(page.locator(`#${id}-scale-liters`));
  await page.locator(`#${id}`).fill(String(value));
  await page.locator(`#${id}`).blur();
}

async function fillDate(group: Locator, date: string, language: Language): Promise<void> {
  const [year = "", month = "", day = ""] = date.split("-");
  const order = language === "es" ? [day, month, year] : [month, day, year];
  for (const [index, part] of order.entries()) {
    await group
      .getByRole("textbox")
      .nth(index)
      .fill(String(Number(part)));
  }
}

const textOf = (value: AnswerValue): string => (typeof value === "object" ? "" : String(value));

const optionsOf = (value: AnswerValue): readonly string[] =>
  typeof value === "object" ? ("regions" in value ? value.regions : value) : [String(value)];

const optionLabel = ({ options, groups }: QuestionView, value: string): string =>
  [...options, ...groups.flatMap((group) => group.options)].find((option) => option.value === value)?.label ??
  value;
