import { expect, test } from "@playwright/test";
import { stepOf } from "../src/fill-form.ts";
import { beginForm, fillStep, fillUntil, sendForm } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { picture } from "../src/support/picture.ts";
import { places } from "../src/support/places.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const person = { name: "Łukasz Żółć-Nguyễn", phone: "+1 843 555 0123" };

for (const language of ["en", "es"] as const) {
  for (const width of [360, 1280]) {
    const at = (name: string) => `patient-${width}-${language}/${name}`;

    test(`every page of the form, ${language} at ${width} px`, async ({ browser }) => {
      const page = await browser.newPage({ viewport: { width, height: 780 } });
      const clinic = await makeClinic();
      await page.goto(`${places.patient}/${clinic.slug}/${language}`);
      await picture(page, at("00-clinic"));
      await page.goto(`${places.patient}/${clinic.slug}/${language}/start`);
      await picture(page, at("01-before-you-start"));
      await beginForm(page, clinic, language, person, {
        onWho: () => picture(page, at("02-who")),
      });
      // Who has no hope that it gets better is asked for thoughts of self-harm (Q4).
      const given = {
        ...workedAnswers("VS-069"),
        "belief-never-better": true,
        "self-harm-thoughts": "none",
      };
      const answers = wholeAnswers(given, today, language);
      const filling = { language, answers, today };
      for (let number = 3; ; number += 1) {
        const step = stepOf(page);
        await picture(page, at(`${String(number).padStart(2, "0")}-${step}`));
        if (step === "check") break;
        await fillStep(page, filling);
      }
      await sendForm(page, language);
      await expect(page.getByRole("radio").first()).toBeVisible();
      await picture(page, at("90-result"));
      await page.getByRole("radio", { name: /^No$/ }).check();
      await page.getByRole("button", { name: /Show the times|Ver las horas/ }).click();
      await expect(page.getByRole("button", { name: /Book this time|Reservar esta hora/ })).toBeVisible();
      await picture(page, at("90-times"));
      await page.getByRole("radio").first().check();
      await page.getByRole("button", { name: /Book this time|Reservar esta hora/ }).click();
      await expect(page.getByRole("button", { name: /Yes, book it|Sí, reservar/ })).toBeVisible();
      await picture(page, at("90-held"));
      await page.getByRole("button", { name: /Yes, book it|Sí, reservar/ }).click();
      await expect(page.getByText(/^(The visit is booked|Su cita está reservada)\.$/)).toBeVisible();
      await expect(page.getByRole("radio")).toHaveCount(0);
      await picture(page, at("91-booked"));
    });

    test(`the emergency, ${language} at ${width} px`, async ({ browser }) => {
      const page = await browser.newPage({ viewport: { width, height: 780 } });
      const clinic = await makeClinic();
      await beginForm(page, clinic, language, person);
      const answers = wholeAnswers(workedAnswers("VS-008"), today, language);
      await fillUntil(page, "S2", { language, answers, today });
      await page.getByRole("button", { name: /Continue|Seguir/ }).click();
      await picture(page, at("80-refused"));
      await page.locator('input[value="saddle-numbness"]').first().check();
      await picture(page, at("81-emergency-line"));
      await page.locator('input[value="within-14-days"]').click();
      await expect(page.getByRole("link", { name: /^(Call|Llamar al) 911$/ }).first()).toBeVisible();
      await page.waitForTimeout(1500);
      await picture(page, at("82-emergency"));
      await page.getByRole("button", { name: /Go on with|Seguir con/ }).click();
      await fillUntil(page, "hub", { language, answers, today });
      await picture(page, at("83-send-now"));
      await page.getByRole("button", { name: /Send now|Enviar ya/ }).click();
      await page.waitForURL(/\/result$/);
      await picture(page, at("84-emergency-sent"));
    });
  }
}
