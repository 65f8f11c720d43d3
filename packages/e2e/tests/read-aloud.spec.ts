import { expect, type Page, test } from "@playwright/test";
import { openFormAt } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCaseFrom } from "../src/support/sent-case.ts";
import { today } from "../src/support/today.ts";
import { bookVisit } from "../src/support/visit.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

declare global {
  interface Window {
    said: { words: string; voice: string | undefined }[];
  }
}

/** This browser has no voice: what is given to the phone's own, and what of it is left, is noted instead. */
function noteSpeech() {
  window.said = [];
  const voices = [
    { name: "Far", lang: "es-MX", localService: false },
    { name: "Own", lang: "es-US", localService: true },
  ];
  class Utterance extends EventTarget {
    voice?: { name: string };
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: ({ text, voice }: Utterance) => window.said.push({ words: text, voice: voice?.name }),
    cancel: () => (window.said = []),
  });
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
}

/** What the page says once it is asked to be read, in Spanish. */
async function heardOn(page: Page): Promise<string[]> {
  await page.getByRole("button", { name: "Leerme esta página" }).click();
  return page.evaluate(() => window.said.map(({ words }) => words));
}

test("a page is read in its own language by the phone's own voice until it is stopped or left", async ({
  page,
}) => {
  await page.addInitScript(noteSpeech);
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "es");
  await openFormAt(page, await makeClinic(), "S8", { language: "es", answers, today });
  const said = () => page.evaluate(() => window.said);

  await page.getByRole("button", { name: "Leerme esta página" }).click();
  const pieces = await said();
  expect(pieces[0]).toEqual({
    words: await page.getByRole("heading", { level: 1 }).innerText(),
    voice: "Own",
  });
  const words = pieces.map((piece) => piece.words);
  expect(words).toEqual(
    expect.arrayContaining(
      ["Fiebre o escalofríos con esto", "Un trasplante es un órgano de otra persona.", "Nada de esto"].map(
        (one) => expect.stringContaining(one),
      ),
    ),
  );
  expect(words.filter((one) => one === words[0])).toHaveLength(1);

  await page.getByRole("button", { name: "Dejar de leer" }).click();
  expect(await said()).toEqual([]);
  await page.getByRole("button", { name: "Leerme esta página" }).click();
  await page.getByRole("checkbox", { name: "Nada de esto" }).check();
  await page.getByRole("button", { name: "Seguir", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(words[0] ?? "");
  expect(await said()).toEqual([]);
});

test("where no voice of the phone speaks the language, nothing offers to read", async ({ page }) => {
  await page.addInitScript(noteSpeech);
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
  await openFormAt(page, await makeClinic(), "S8", { language: "en", answers, today });
  await page.getByRole("checkbox", { name: "None of these" }).check();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Read this page to me" })).toHaveCount(0);
});

test("what to do in an emergency, and every page before and after the questions, is read too", async ({
  page,
}) => {
  await page.addInitScript(noteSpeech);
  const clinic = await makeClinic();
  const home = `${places.patient}/${clinic.slug}/es`;
  const heard = () => heardOn(page);
  await page.goto(home);
  expect(await heard()).toEqual(expect.arrayContaining(["Dolor en el pecho", "Cuéntenos de su espalda"]));
  await page.goto(`${home}/start`);
  expect(await heard()).toContain("Puede cambiar lo que contestó. La clínica ve las dos cosas.");

  const urgent = wholeAnswers(workedAnswers("VS-008"), today, "es");
  await openFormAt(page, clinic, "S2", { language: "es", answers: urgent, today });
  await page.locator('input[value="saddle-numbness"]').first().check();
  await page.locator('input[value="within-14-days"]').click();
  const told = page.getByText(/^La clínica (ya lo sabe|está cerrada)/);
  await expect(told).toBeVisible();
  const emergency = await heard();
  expect(emergency[0]).toBe(await page.getByRole("heading", { level: 1 }).innerText());
  await expect(page).toHaveTitle(`${emergency[0]} · Clinic ${clinic.id.slice(0, 8)}`);
  expect(emergency).toEqual(
    expect.arrayContaining([await told.innerText(), "¿Qué va a hacer?", "Voy ya", "No puedo ir"]),
  );

  const answers = wholeAnswers(workedAnswers("VS-069"), today, "es");
  await openFormAt(page, clinic, "W", { language: "es", answers, today });
  await page.getByRole("textbox").first().fill("Cargo pianos.");
  const words = await heard();
  expect(words[0]).toBe("En sus palabras, ¿qué pasó y qué le preocupa más?");
  expect(words).toContain("La clínica lee esto más tarde. Si es urgente, llame.");
  expect(words.join()).not.toContain("Cargo pianos.");
  await page.goto(`${home}/form/check`);
  expect(await heard()).toEqual(expect.arrayContaining(["Revise sus respuestas", "28 de diciembre de 1997"]));

  await sendCaseFrom(page.request, clinic, { name: "Noor Bright", answers, language: "es" });
  for (const [place, said] of [
    ["result", "Mientras tanto"],
    ["status", "Qué sigue"],
    ["copy", "Noor Bright"],
    ["visit", "Aún no hay cita."],
  ] as const) {
    await page.goto(`${home}/${place}`);
    const pieces = await heard();
    expect(pieces).toContain(await page.getByRole("heading", { level: 1 }).innerText());
    expect(pieces).toContain(said);
  }
});

test("the pages of a visit, of a way back and of a paper are read too, and no two pages have one title", async ({
  page,
  browser,
}) => {
  await page.addInitScript(noteSpeech);
  const clinic = await makeClinic();
  const home = `${places.patient}/${clinic.slug}/es`;
  const look = async (at: Page, place: string) => {
    await at.goto(`${home}/${place}`);
    expect(await heardOn(at)).toContain(await at.getByRole("heading", { level: 1 }).innerText());
    return at.title();
  };
  await bookVisit(page, clinic, { name: "Noor Bright", vignette: "VS-045", language: "es" });
  const around = ["", "start", "result", "status", "copy", "form/later", "resume", "verify"];
  const visit = ["visit", "visit/again", "visit/change", "visit/cancel", "visit/now"];
  const titles: string[] = [];
  for (const place of [...around, ...visit]) titles.push(await look(page, place));
  for (const title of titles.slice(1)) expect(title).toMatch(/^.{5,} · Clinic \w{8}$/);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.join()).not.toContain("Noor");

  const stranger = await (await browser.newContext({ locale: "es-US" })).newPage();
  await stranger.addInitScript(noteSpeech);
  for (const place of ["form", "visit"]) await look(stranger, place);
  await stranger.context().close();
});
