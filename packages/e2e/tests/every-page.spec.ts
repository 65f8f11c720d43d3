import { expect, type Page, test } from "@playwright/test";
import type { Language } from "@preamble/domain/languages";
import { stepOf } from "../src/fill-form.ts";
import { beginForm, fillStep, sendForm } from "../src/patient-journey.ts";
import { axeFindings } from "../src/support/accessible.ts";
import { cutByTextSpacing, moving } from "../src/support/reader-settings.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { sentAnswers } from "../src/support/stored-answers.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/New_York" });
const looks = [
  { colorScheme: "light", forcedColors: "none", dir: "ltr" },
  { colorScheme: "dark", forcedColors: "none", dir: "rtl" },
  { colorScheme: "light", forcedColors: "active", dir: "ltr" },
  { colorScheme: "light", forcedColors: "none", dir: "rtl" },
  { colorScheme: "dark", forcedColors: "none", dir: "ltr" },
] as const;
/** Every look of every state, or, in turn, one of them. */
const all = process.env["PREAMBLE_LOOKS"] === "all";
const every = ["blank", "refused", "filled in"] as const;
const presses = {
  en: { continue: "Continue" },
  es: { continue: "Seguir" },
} as const;

/** Looks at one state after another, and collects what is wrong rather than stop at the first. */
function inspector(page: Page) {
  let states = 0;
  const wrong: string[] = [];
  const look = async (state: string, { colorScheme, forcedColors, dir }: (typeof looks)[number]) => {
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
    const wide = await page.evaluate((direction) => {
      document.documentElement.dir = direction;
      return document.documentElement.scrollWidth - innerWidth;
    }, dir);
    if (wide > 0) wrong.push(`${state}, ${dir}: ${wide} px too wide`);
    for (const finding of await axeFindings(page)) {
      wrong.push(`${state}, ${colorScheme}, ${forcedColors}, ${dir}: ${finding}`);
    }
    await page.evaluate(() => void (document.documentElement.dir = "ltr"));
  };
  return {
    wrong,
    inspect: async (state: string) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      for (const finding of await cutByTextSpacing(page)) wrong.push(`${state}, text spaced: ${finding}`);
      for (const finding of await moving(page)) wrong.push(`${state}, less motion: ${finding}`);
      const seen = looks[states % looks.length];
      states += 1;
      for (const one of all ? looks : seen ? [seen] : []) await look(state, one);
    },
  };
}

const walks: readonly { language: Language; worked: string; states: readonly string[] }[] = [
  { language: "en", worked: "VS-069", states: all ? every : ["blank", "refused"] },
  { language: "es", worked: "VS-026", states: all ? every : ["filled in"] },
];
for (const { language, worked, states } of walks) {
  test(`every page in ${language}, ${states.join(", ")}, is 320 px wide, bears spaced text and has no axe finding in light, dark, forced colours or right to left`, async ({
    page,
  }) => {
    test.setTimeout(all ? 1_800_000 : 300_000);
    await page.setViewportSize({ width: 320, height: 640 });
    const clinic = await makeClinic();
    const answers = wholeAnswers(workedAnswers(worked), today, language);
    const { wrong, inspect } = inspector(page);
    const say = presses[language];
    await beginForm(
      page,
      clinic,
      language,
      { name: "Noor Bright", phone: "+1 843 555 0123" },
      {
        onWho: () => inspect("who"),
      },
    );
    const titles: string[] = [];
    const noteTitle = async () => {
      const asked = await page.getByRole("heading", { level: 1 }).innerText();
      await expect(page).toHaveTitle(`${asked} · Clinic ${clinic.id.slice(0, 8)}`);
      titles.push(asked);
    };
    for (let step = stepOf(page); step !== "check"; step = stepOf(page)) {
      await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
      await noteTitle();
      if (states.includes("blank")) await inspect(`${step} blank`);
      if (states.includes("refused") && /^[SDQL]\d/.test(step) && step !== "Q5" && step !== "Q6") {
        await page.getByRole("button", { name: say.continue, exact: true }).click();
        await inspect(`${step} refused`);
        if (stepOf(page) !== step) await page.goBack();
      }
      await fillStep(page, { language, answers, today });
      if (!states.includes("filled in")) continue;
      await page.goBack();
      await expect.poll(() => stepOf(page)).toBe(step);
      await inspect(`${step} filled in`);
      await page.goForward();
      await expect.poll(() => stepOf(page)).not.toBe(step);
    }
    await noteTitle();
    expect(new Set(titles).size).toBe(titles.length);
    await inspect("check");
    await expect(page.locator("#consent-care")).toBeChecked();
    await sendForm(page, language);
    await inspect("result");
    expect(await sentAnswers(clinic.id, "Noor Bright")).toEqual(answers);
    expect(wrong).toEqual([]);
  });
}
