import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";
import type { caseBundle } from "@preamble/fhir/bundle";
import { expectAccessible } from "../src/support/accessible.ts";
import { caseIdOf } from "../src/support/case-id-of.ts";
import { makeClinic, signIn } from "../src/support/clinic.ts";
import { linksOfPdf, pagesOfPdf, textOfPdf } from "../src/support/pdf-text.ts";
import { places } from "../src/support/places.ts";
import { sendCase } from "../src/support/sent-case.ts";
import { askAgain } from "../src/support/ask-again.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const name = "Łukasz Żółć-Nguyễn";

test("a clinician reads the summary as a page, which prints on one sheet; the front desk does not", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  await sendCase(clinic, { name, answers: wholeAnswers(workedAnswers("VS-008"), today, "en") });
  const caseAddress = `${places.staff}/${clinic.slug}/cases/${await caseIdOf(clinic)}`;
  const surgery = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(surgery, clinic, clinic.staff.clinician);
  const page = await surgery.newPage();
  await page.goto(caseAddress);
  await page.getByText("More documents").click();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Summary as a page" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByRole("row", { name: /Numb between the legs|Saddle numbness/i })).toContainText(
    "YES",
  );
  await expect(page.getByRole("listitem").filter({ hasText: "ces-saddle" })).toBeVisible();
  await expect(page.getByText("Patient-reported, not examined; not a diagnosis.")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 360, height: 780 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  for (const format of ["A4", "Letter"]) {
    expect(await pagesOfPdf(await page.pdf({ format, preferCSSPageSize: false }))).toBe(1);
  }
  const pdf = await (await surgery.request.get(`${caseAddress}/summary.pdf`, askAgain)).body();
  expect(await linksOfPdf(pdf)).toContain(page.url());
  const whole = await (await surgery.request.get(`${caseAddress}/summary.pdf?answers`, askAgain)).body();
  expect(await linksOfPdf(whole)).toContain(`${page.url()}?answers`);
  await page.getByRole("link", { name: "in the answers" }).first().click();
  await expect(page).toHaveURL(`${page.url().split("?")[0]}?answers#every-answer`);
  await expect(page.getByRole("region", { name: "Every answer" })).toContainText("In the patient’s words");
  await expectAccessible(page);

  const front = await browser.newContext();
  await signIn(front, clinic, clinic.staff["front-desk"]);
  const desk = await front.newPage();
  await desk.goto(`${caseAddress}/print`);
  await expect(desk.getByText(/clinicians/)).toBeVisible();
  await expect(desk.getByText(/saddle|numb/i)).toHaveCount(0);
});

test("a clinician takes a case out for another system, its summary within, and the queue and answers as tables", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  await sendCase(clinic, { name, answers: wholeAnswers(workedAnswers("VS-008"), today, "en") });
  const base = `${places.staff}/${clinic.slug}`;
  const files = [
    "queue/queue.csv",
    "queue/answers.csv",
    `cases/${await caseIdOf(clinic)}/fhir.json`,
  ] as const;
  const surgery = await browser.newContext();
  await signIn(surgery, clinic, clinic.staff.clinician);
  const take = async (file: string) => await surgery.request.get(`${base}/${file}`, askAgain);

  const [queue, answers, bundle] = [await take(files[0]), await take(files[1]), await take(files[2])];
  expect(bundle.headers()["content-type"]).toBe("application/fhir+json");
  const { type, entry }: ReturnType<typeof caseBundle> = await bundle.json();
  expect(type).toBe("transaction");
  const [document] = (entry ?? []).flatMap(({ resource }) =>
    resource?.resourceType === "DocumentReference" ? [resource] : [],
  );
  const { data = "", hash, size } = document?.content?.[0]?.attachment ?? {};
  const pdf = Buffer.from(data, "base64");
  const hashed = (algorithm: string) => createHash(algorithm).update(pdf);
  expect(await textOfPdf(pdf)).toContain(name);
  expect(size).toBe(pdf.length);
  expect(hash).toBe(hashed("sha1").digest("base64"));
  expect(document?.masterIdentifier?.value).toBe(hashed("sha256").digest("hex"));
  // The very file went on record.
  const [verify = ""] = await linksOfPdf(pdf);
  const page = await surgery.newPage();
  await page.goto(verify);
  await expect(page.getByText(/gave out a paper with this code on/)).toBeVisible();

  const ofQueue = (await queue.text()).split("\r\n");
  const ofAnswers = (await answers.text()).split("\r\n");
  expect(queue.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  expect(ofQueue[0]).toMatch(/^\uFEFFreference,level,status,/);
  expect(ofQueue[1]).toMatch(new RegExp(`,emergency-now,new,.*,${name},`));
  expect(ofAnswers[0]).toBe("\uFEFFreference,question,words,answer");
  expect(ofAnswers.filter((line) => /,saddle-numbness,.*,yes$/.test(line))).toHaveLength(1);

  const front = await browser.newContext();
  await signIn(front, clinic, clinic.staff["front-desk"]);
  for (const file of files) {
    expect([file, (await front.request.get(`${base}/${file}`, askAgain)).status()]).toEqual([file, 403]);
  }
});

test("a patient who is no emergency gets a handout in their language, which can be verified; an emergency gets none", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "es");
  await sendCase(clinic, { name: "Noor Bright", answers, language: "es" });
  const surgery = await browser.newContext();
  await signIn(surgery, clinic, clinic.staff.clinician);
  const page = await surgery.newPage();
  await page.goto(`${places.staff}/${clinic.slug}/cases/${await caseIdOf(clinic)}`);
  await page.getByText("More documents").click();
  const link = page.getByRole("link", { name: "Handout for the patient" });
  const address = new URL((await link.getAttribute("href")) ?? "", page.url()).href;
  const bytes = await (await surgery.request.get(address, askAgain)).body();
  const text = await textOfPdf(bytes);
  for (const words of ["Lo que puede hacer por su espalda", "Para Noor Bright", "Llame al 911"])
    expect(text).toContain(words);
  const [verify = ""] = await linksOfPdf(bytes);
  await page.goto(verify);
  await expect(page.getByText(/gave out a paper with this code on/)).toBeVisible();

  const other = await makeClinic();
  await sendCase(other, { name, answers: wholeAnswers(workedAnswers("VS-008"), today, "en") });
  await signIn(surgery, other, other.staff.clinician);
  const urgent = `${places.staff}/${other.slug}/cases/${await caseIdOf(other)}`;
  await page.goto(urgent);
  await page.getByText("More documents").click();
  await expect(page.getByRole("link", { name: "Summary as a page" })).toBeVisible();
  await expect(link).toHaveCount(0);
  expect((await surgery.request.get(`${urgent}/handout.pdf`, askAgain)).status()).toBe(409);

  const letter = page.getByRole("link", { name: "Letter to emergency" });
  const letterAddress = new URL((await letter.getAttribute("href")) ?? "", page.url()).href;
  const letterText = await textOfPdf(await (await surgery.request.get(letterAddress, askAgain)).body());
  for (const words of ["To the emergency department", `About ${name}`, "Emergency now"])
    expect(letterText).toContain(words);
  const toNobody = letterAddress.replace("emergency-department", "anyone");
  expect((await surgery.request.get(toNobody, askAgain)).status()).toBe(404);
});
