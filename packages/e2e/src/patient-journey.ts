import { expect, type Page } from "@playwright/test";
import type { Language } from "@preamble/domain/languages";
import { answersBefore, fillPage, type Filling, stepOf } from "./fill-form.ts";
import { places } from "./support/places.ts";
import type { TestClinic } from "./support/clinic.ts";
import { type Filler, fillFormFrom } from "./support/sent-case.ts";

const words = {
  en: {
    begin: "Start",
    agree: "I agree that the clinic may use these answers for the patient’s care",
    continue: "Continue",
    self: "I am the patient",
    helper: "I help the patient",
    guardian: "I am a parent or guardian",
    fillerName: "Your name",
    relation: "Who are you to the patient?",
    name: "Patient’s full name",
    phone: "A phone to reach you on now",
    safe: "Is it safe to call you?",
    yes: "Yes",
    send: "Send to the clinic",
    ownWords: "What happened, and what worries",
  },
  es: {
    begin: "Empezar",
    agree: "Acepto que la clínica use estas respuestas para atender al paciente",
    continue: "Seguir",
    self: "Soy el paciente",
    helper: "Ayudo al paciente",
    guardian: "Soy su mamá, papá o tutor",
    fillerName: "Su nombre",
    relation: "¿Qué es usted del paciente?",
    name: "Nombre completo del paciente",
    phone: "Un teléfono para llamarle ahora",
    safe: "¿Le podemos llamar sin riesgo?",
    yes: "Sí",
    send: "Enviar a la clínica",
    ownWords: "¿Qué pasó y qué le preocupa",
  },
} as const;

export type Person = { readonly name: string; readonly phone: string };

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

type BeginOptions = {
  /** Another patient app than that of the run. */
  readonly address?: string;
  /** Called on page O2 before it is filled in. */
  readonly onWho?: () => Promise<void>;
  readonly filler?: Filler;
};

/** From the clinic's page to the first safety page. */
export async function beginForm(
  page: Page,
  { slug }: TestClinic,
  language: Language,
  { name, phone }: Person,
  { address = places.patient, onWho = () => Promise.resolve(), filler }: BeginOptions = {},
): Promise<void> {
  const say = words[language];
  await page.goto(`${address}/${slug}/${language}`);
  await page.getByRole("link", { name: say.begin, exact: true }).click();
  await page.getByRole("checkbox", { name: say.agree }).check();
  await press(page, say.continue);
  await page.waitForURL(/\/form\/who$/);
  await onWho();
  await page.getByRole("radio", { name: filler ? say[filler.kind] : say.self }).check();
  if (filler) {
    await page.getByRole("textbox", { name: say.fillerName }).fill(filler.name);
    await page.getByRole("textbox", { name: say.relation }).fill(filler.relation);
  }
  await page.getByRole("textbox", { name: say.name }).fill(name);
  await page.getByRole("textbox", { name: say.phone }).fill(phone);
  await page
    .getByRole("group", { name: say.safe })
    .getByRole("radio", { name: say.yes, exact: true })
    .check();
  await press(page, say.continue);
  await expect.poll(() => stepOf(page)).toBe("S1");
}

/** Opens a page of a form whose earlier pages were answered by the calls that the form makes. */
export async function openFormAt(
  page: Page,
  clinic: TestClinic,
  step: string,
  filling: Filling,
  { name = "Noor Bright", filler }: { readonly name?: string; readonly filler?: Filler } = {},
): Promise<void> {
  const { language } = filling;
  const answers = answersBefore(step, filling);
  await fillFormFrom(page.request, clinic, { name, language, answers, ...(filler && { filler }) });
  await page.goto(`${places.patient}/${clinic.slug}/${language}/form/${step}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Answers the step that is open and leaves it. */
export async function fillStep(page: Page, filling: Filling, ownWords = ""): Promise<void> {
  const say = words[filling.language];
  const step = stepOf(page);
  if (step === "hub") await press(page, say.continue);
  else if (step === "W") {
    await page.getByRole("textbox", { name: say.ownWords }).fill(ownWords);
    await press(page, say.continue);
  } else await fillPage(page, filling);
  await expect.poll(() => stepOf(page)).not.toBe(step);
}

/** Fills page after page until `stop`, which is left open. */
export async function fillUntil(page: Page, stop: string, filling: Filling, ownWords = ""): Promise<void> {
  while (stepOf(page) !== stop) await fillStep(page, filling, ownWords);
}

/** Sends a form that stands at its check page. */
export async function sendForm(page: Page, language: Language): Promise<void> {
  await press(page, words[language].send);
  await page.waitForURL(/\/result$/);
}
