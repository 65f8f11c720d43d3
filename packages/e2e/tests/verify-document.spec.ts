import { type APIRequestContext, expect, test } from "@playwright/test";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic, signIn } from "../src/support/clinic.ts";
import { caseIdOf } from "../src/support/case-id-of.ts";
import { linksOfPdf, textOfPdf } from "../src/support/pdf-text.ts";
import { places } from "../src/support/places.ts";
import { sendCase } from "../src/support/sent-case.ts";
import { askAgain } from "../src/support/ask-again.ts";
import { today } from "../src/support/today.ts";
import { bookVisit, bringVisitsTogether } from "../src/support/visit.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const name = "Łukasz Żółć-Nguyễn";

test("who holds a summary learns whether it was issued, by its code and by the file, which never leaves the browser", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  await sendCase(clinic, { name, answers: wholeAnswers(workedAnswers("VS-008"), today, "en") });
  const surgery = await browser.newContext();
  await signIn(surgery, clinic, clinic.staff.clinician);
  const address = `${places.staff}/${clinic.slug}/cases/${await caseIdOf(clinic)}/summary.pdf`;
  const bytes = await (await surgery.request.get(address, askAgain)).body();
  const other = await (await surgery.request.get(address, askAgain)).body();
  const [link = ""] = await linksOfPdf(bytes);
  expect(link).toMatch(new RegExp(`^${places.patient}/${clinic.slug}/verify/[0-9a-f-]{36}$`));

  const anyone = await browser.newContext({ viewport: { width: 360, height: 780 } });
  const page = await anyone.newPage();
  await page.goto(link);
  const said = page.getByRole("status");
  await expect(page.getByText(/^Yes\. Clinic \w+ gave out a paper with this code on /)).toBeVisible();
  await expect(page.getByText("The code can be copied.")).toBeVisible();

  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.postData() ?? ""));
  const choose = async (file: Buffer) => {
    await page
      .getByLabel("Choose the PDF file")
      .setInputFiles({ name: "summary.pdf", mimeType: "application/pdf", buffer: file });
    await page.getByRole("button", { name: "Check this file" }).click();
  };
  await page.getByRole("button", { name: "Check this file" }).click();
  await expect(page.getByText("Choose a file first")).toBeVisible();
  await choose(bytes);
  await expect(said).toContainText(
    /^Yes\. Clinic \w+ gave out this very file on .+ Nothing in it was changed\.$/,
  );
  await expectAccessible(page);
  await choose(other);
  await expect(said).toContainText("But it is not the paper with the code in your link.");
  await choose(Buffer.concat([bytes, Buffer.from("\n")]));
  await expect(said).toContainText(/^No\. Clinic \w+ did not give out this file as it is now\./);
  await expectAccessible(page);
  const bodies = sent.filter((body) => body !== "");
  expect(bodies).toHaveLength(3);
  for (const body of bodies)
    expect(body).toMatch(/^\{"sha256":"[0-9a-f]{64}","documentId":"[0-9a-f-]{36}"\}$/);
  await expect(page.getByText(/Łukasz|saddle|emergency now/i)).toHaveCount(0);

  await page.goto(link.replace(/[^/]+$/, "0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10"));
  await expect(page.getByText(/gave out no paper with this code\./)).toBeVisible();
  await expectAccessible(page);
  const elsewhere = await makeClinic();
  await page.goto(link.replace(clinic.slug, elsewhere.slug));
  await expect(page.getByText(/gave out no paper with this code\./)).toBeVisible();
  await page.getByRole("link", { name: "Español" }).click();
  await expect(page.getByRole("heading", { name: "¿Este papel es nuestro?" })).toBeVisible();
});

test("the summaries of a day are one file, in which each patient's sheet has a code that verifies; their letters and copies are files too", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  const names = ["Odile Lantern", name];
  const patients = [];
  for (const one of names) {
    const page = await browser.newPage();
    await bookVisit(page, clinic, { name: one, vignette: "VS-045", language: "en" });
    patients.push({ name: one, page });
  }
  const day = await bringVisitsTogether(clinic.id);
  const surgery = await browser.newContext();
  await signIn(surgery, clinic, clinic.staff.clinician);
  const page = await surgery.newPage();
  const fileAt = async ({ request }: { request: APIRequestContext }, address: string) => {
    const answer = await request.get(new URL(address, page.url()).href, askAgain);
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/pdf"]);
    return answer.body();
  };
  await page.goto(`${places.staff}/${clinic.slug}/schedule?day=${day}`);
  const all = page.getByRole("link", { name: "All summaries of this day as one PDF" });
  const address = (await all.getAttribute("href")) ?? "";
  const bytes = await fileAt(surgery, address);
  const text = await textOfPdf(bytes);
  for (const one of names) expect(text).toContain(one);
  const codes = (await linksOfPdf(bytes)).filter((link) => link.includes("/verify/"));
  expect(new Set(codes).size).toBe(2);
  const elsewhere = address.replace("location=", "location=0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10");
  expect((await surgery.request.get(new URL(elsewhere, page.url()).href, askAgain)).status()).toBe(404);

  for (const patient of patients) {
    const visit = (await page.getByRole("link", { name: patient.name }).getAttribute("href")) ?? "";
    expect(await textOfPdf(await fileAt(surgery, `${visit}/letter.pdf`))).toContain(patient.name);
    const copy = await fileAt(patient.page, `${places.patient}/${clinic.slug}/en/copy.pdf`);
    expect(await textOfPdf(copy)).toContain(patient.name);
  }

  for (const code of new Set(codes)) {
    await page.goto(code);
    await expect(page.getByText(/gave out a paper with this code on/)).toBeVisible();
    const file = { name: "summaries.pdf", mimeType: "application/pdf", buffer: bytes };
    await page.getByLabel("Choose the PDF file").setInputFiles(file);
    await page.getByRole("button", { name: "Check this file" }).click();
    await expect(page.getByRole("status")).toContainText("gave out this very file");
    await expect(page.getByRole("status")).not.toContainText("not the paper with the code");
  }
});
