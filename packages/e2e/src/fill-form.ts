import { expect, type Locator, type Page } from "@playwright/test";
import { type Answers, type AnswerValue, UNSURE } from "@preamble/domain/answers";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { formContent } from "@preamble/domain/form/form-content";
import { type PageView, pageView, type QuestionView } from "@preamble/domain/form/page-view";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import type { Language } from "@preamble/domain/languages";

const definition = definitionOf(authoredContent);
const protocol = compileProtocol(definition);
const contents = {
  en: formContent(authoredContent, definition.hash, "en"),
  es: formContent(authoredContent, definition.hash, "es"),
};

/** The words that the walk presses, by language. */
const words = {
  en: {
    continue: "Continue",
    none: "None of these",
    unsure: "I am not sure about one of these",
    others: "Yes, none of the others",
    yes: "Yes",
    no: "No",
    notSure: "Not sure",
    dontKnow: "I don’t know",
    asList: "Show as a list",
    notSay: "I would rather not say",
    blank: "Leave these blank and go on",
  },
  es: {
    continue: "Seguir",
    none: "Nada de esto",
    unsure: "No sé si tengo algo de esto",
    others: "Sí, nada más",
    yes: "Sí",
    no: "No",
    notSure: "No sé",
    dontKnow: "No sé",
    asList: "Ver como lista",
    notSay: "Prefiero no decirlo",
    blank: "Dejar esto sin contestar y seguir",
  },
} as const;

export type Filling = { readonly language: Language; readonly answers: Answers; readonly today: string };

/** The step that the address names. */
export const stepOf = (page: Page): string => new URL(page.url()).pathname.split("/").at(-1) ?? "";

/** The page of a step as it stands once its own answers and those of earlier pages are given. */
export function viewOf(step: string, { language, answers, today }: Filling): PageView | null {
  const { pages } = contents[language];
  const found = pages.find(({ id }) => id === step);
  if (!found) return null;
  const later = new Set(
    pages.slice(pages.indexOf(found) + 1).flatMap(({ items }) => items.map(({ questionId }) => questionId)),
  );
  const known = Object.fromEntries(Object.entries(answers).filter(([id]) => !later.has(id)));
  return pageView(protocol, contents[language], found, known, today);
}

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
  await page.getByRole("button", { name: say.continue, exact: true }).click();
  const others = page.getByRole("button", { name: say.others });
  const left = expect.poll(() => stepOf(page) !== step || others.isVisible(), { timeout: 5000 });
  await left.toBe(true);
  // One list at a time is asked about the others.
  for (let list = 0; list < 2 && stepOf(page) === step && (await others.first().isVisible()); list += 1) {
    for (const count = await others.count(); (await others.count()) === count;) await others.first().click();
  }
  if (stepOf(page) === step) {
    await page.getByRole("button", { name: say.continue, exact: true }).click();
    await expect.poll(() => stepOf(page)).not.toBe(step);
  }
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
    await list.getByRole("checkbox", { name: say.none }).check();
    return;
  }
  for (const { label } of yes) await list.getByRole("checkbox", { name: label, exact: true }).first().check();
  if (unsure.length > 0) {
    await list.getByRole("checkbox", { name: say.unsure }).check();
    const which = page.locator(`#ticks-${questions[0]?.id}-which`).locator("xpath=ancestor::fieldset[1]");
    for (const { label } of unsure) await which.getByRole("checkbox", { name: label, exact: true }).check();
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
      await group.getByRole("radio").nth(points).check();
    }
    return;
  }
  if (instrument) {
    await page.locator(`#${id}-not-say`).check();
    return;
  }
  if (value === undefined) {
    if (!optional) throw new Error(`The walk has no answer for ${id}.`);
    return;
  }
  const group = page.getByRole("group", { name: label, exact: true });
  if (value === UNSURE) {
    const known = control === "yes-no" || control === "pick";
    await (known ? group.getByRole("radio").last().check() : page.locator(`#${id}-unsure`).check());
    return;
  }
  switch (control) {
    case "yes-no":
    case "tick":
      await group.getByRole("radio", { name: value === true ? say.yes : say.no, exact: true }).check();
      return;
    case "pick":
      await group.getByRole("radio", { name: optionLabel(question, textOf(value)), exact: true }).check();
      return;
    case "scale":
      await group.getByRole("radio").nth(Number(value)).check();
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
        // The drawing comes a moment after its list, which a phone then folds away.
        await expect(async () => {
          if (!(await box.isVisible())) await group.getByText(say.asList).click();
          await box.check({ timeout: 1000 });
        }).toPass();
      }
      return;
    case "list":
      for (const option of optionsOf(value)) {
        await group
          .getByRole("checkbox", { name: optionLabel(question, option), exact: true })
          .first()
          .check();
      }
      return;
    case "instrument":
      throw new Error(`${id} has no instrument to fill in.`);
  }
}

async function fillNumber(page: Page, { id }: QuestionView, value: number): Promise<void> {
  if (id === "temperature-c") await page.locator(`#${id}-scale-c`).check();
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
