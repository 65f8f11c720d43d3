import { expect, test } from "@playwright/test";
import { openFormAt } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/New_York" });

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
