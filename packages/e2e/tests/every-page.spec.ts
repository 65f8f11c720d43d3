import { expect, test } from "@playwright/test";
import type { Language } from "@preamble/domain/languages";
import { stepOf } from "../src/fill-form.ts";
import { beginForm, fillStep, sendForm } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { inspector, isEveryLook } from "../src/support/inspector.ts";
import { sentAnswers } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const perState = Number(process.env["PREAMBLE_LOOKS"] ?? 1);
const inEveryLook = isEveryLook(perState);
const every = ["blank", "refused", "filled in"] as const;
const presses = {
  en: { continue: "Continue" },
  es: { continue: "Seguir" },
} as const;

const walks: readonly { language: Language; worked: string; states: readonly string[] }[] = [
  { language: "en", worked: "VS-069", states: inEveryLook ? every : ["blank", "refused"] },
  { language: "es", worked: "VS-026", states: inEveryLook ? every : ["filled in"] },
];
for (const { language, worked, states } of walks) {
  test(`every page in ${language}, ${states.join(", ")}, is 320 px wide, bears spaced text and has no axe finding in light, dark, forced colours or right to left`, async ({
    page,
  }) => {
    test.setTimeout(inEveryLook ? 1_800_000 : 300_000);
    await page.setViewportSize({ width: 320, height: 640 });
    const clinic = await makeClinic();
    // Who has no hope that it gets better is asked for thoughts of self-harm (Q4).
    const given = { ...workedAnswers(worked), "belief-never-better": true, "self-harm-thoughts": "none" };
    const answers = wholeAnswers(given, today, language);
    const { wrong, inspect } = inspector(perState, Number(process.env["PREAMBLE_RUNS_SEED"]));
    const say = presses[language];
    await beginForm(
      page,
      clinic,
      language,
      { name: "Noor Bright", phone: "+1 843 555 0123" },
      {
        onWho: () => inspect(page, "who"),
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
      if (states.includes("blank")) await inspect(page, `${step} blank`);
      if (states.includes("refused") && /^[SDQL]\d/.test(step) && step !== "Q5" && step !== "Q6") {
        await page.getByRole("button", { name: say.continue, exact: true }).click();
        await inspect(page, `${step} refused`);
        if (stepOf(page) !== step) await page.goBack();
        else await expect(page).toHaveTitle(`Error: ${titles.at(-1)} · Clinic ${clinic.id.slice(0, 8)}`);
      }
      await fillStep(page, { language, answers, today });
      if (!states.includes("filled in")) continue;
      await page.goBack();
      await expect.poll(() => stepOf(page)).toBe(step);
      await inspect(page, `${step} filled in`);
      await page.goForward();
      await expect.poll(() => stepOf(page)).not.toBe(step);
    }
    await noteTitle();
    expect(new Set(titles).size).toBe(titles.length);
    await inspect(page, "check");
    await expect(page.locator("#consent-care")).toBeChecked();
    await sendForm(page, language);
    await inspect(page, "result");
    expect(await sentAnswers(clinic.id, "Noor Bright")).toEqual(answers);
    expect(wrong).toEqual([]);
  });
}
