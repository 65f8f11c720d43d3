import { expect, type Page, test } from "@playwright/test";
import { stepOf } from "../src/fill-form.ts";
import { beginForm, fillStep, sendForm } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { ownPatientServer } from "../src/support/patient-server.ts";
import { randomFrom } from "@preamble/domain/testing/random-from";
import { sentAnswers, sentWords } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

// Two tests, one for each core.
const parts = 2;
const wanted = Number(process.env["PREAMBLE_RUNS"] ?? 100) / parts;
const firstSeed = Number(process.env["PREAMBLE_RUNS_SEED"]);
const perStep = 4;
const name = "Łukasz Żółć-Nguyễn";
const ownWords = "I move pianos.";
const saved = /^Saved (on this phone|\d\d:\d\d)$/;
const unasked: ReadonlySet<string> = new Set(["hub", "check"]);
const kinds = ["tab killed", "network cut", "server killed", "back and forward"] as const;

// What chance has found once is a fault: another try would only pass it by.
test.describe.configure({ retries: 0 });
test.setTimeout(Math.max(300_000, wanted * 6000));

for (let seed = firstSeed; seed < firstSeed + parts; seed += 1) {
  test(`${wanted} random interruptions of scripted fills lose nothing that was shown as saved (seed ${seed})`, async ({
    browser,
  }) => {
    const random = randomFrom(seed);
    const clinic = await makeClinic();
    const server = await ownPatientServer(clinic.slug);
    const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
    const filling = { language: "en", answers, today } as const;
    let done = 0;
    try {
      for (let fill = 1; done < wanted; fill += 1) {
        const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
        const person = { name: `${name} ${fill}`, phone: "+1 843 555 0123" };
        let page = await context.newPage();
        await beginForm(page, clinic, "en", person, { address: server.address });
        // The shell is kept as soon as the form has opened once.
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

        // What is given while cut off waits on the phone.
        const cutOff = async () => {
          await context.setOffline(true);
          if (unasked.has(stepOf(page))) return;
          await fillStep(page, filling, ownWords);
          await expect(page.getByText("Saved on this phone")).toBeVisible();
        };
        const interrupt = async () => {
          const kind = kinds[Math.floor(random() * kinds.length)];
          if (kind === "tab killed" || kind === "network cut") await cutOff();
          const { href } = new URL(page.url());
          if (kind === "tab killed") {
            await page.close();
            await context.setOffline(false);
            page = await context.newPage();
            await page.goto(href);
          } else if (kind === "network cut") {
            await page.reload();
            await opened(page);
            await context.setOffline(false);
          } else if (kind === "server killed") {
            await server.crash();
          } else {
            await page.goBack();
            // As a person does: forward again once the page before is there, which may be another document.
            await page.waitForLoadState("networkidle");
            // The browser refuses a step while it still exchanges one document for the other.
            await expect(async () => void (await page.goForward())).toPass();
          }
          await opened(page);
          // A page that opens by an answer which the server has not heard yet is not the server's to open.
          if (kind !== "tab killed") await expect.poll(() => stepOf(page)).toBe(href.split("/").at(-1));
          done += 1;
        };

        for (let step = stepOf(page); step !== "check"; step = stepOf(page)) {
          await fillStep(page, filling, ownWords);
          if (step !== "hub") await expect(page.getByText(saved)).toBeVisible();
          for (let count = 0; count < perStep && done < wanted; count += 1) await interrupt();
        }
        await sendForm(page, "en");
        expect(await sentAnswers(clinic.id, person.name)).toEqual(answers);
        expect(await sentWords(clinic.id, person.name)).toBe(ownWords);
        await context.close();
      }
    } finally {
      await server.stop();
    }
    expect(done).toBe(wanted);
  });
}

async function opened(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Continue|Send to the clinic)$/ }).first()).toBeVisible();
}
