import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, expect, type Page, test } from "@playwright/test";
import { Client } from "pg";
import { beginForm, fillUntil, sendForm } from "../src/patient-journey.ts";
import { type Canaries, makeCanaries, searchFolder } from "../src/support/canaries.ts";
import { clientStorage } from "../src/support/client-storage.ts";
import { makeClinic, signIn, type TestClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { today } from "../src/support/today.ts";
import { mailsTo } from "../src/support/visit.ts";
import { watch } from "../src/support/watch.ts";
import { askAgain } from "../src/support/ask-again.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const app = (name: string) => fileURLToPath(new URL(`../../../apps/${name}/.next`, import.meta.url));

let canaries: Canaries;
let clinic: TestClinic;
let profile: string;

test.beforeAll(async () => {
  canaries = makeCanaries();
  clinic = await makeClinic();
  profile = mkdtempSync(join(tmpdir(), "preamble-profile-"));
});
test.afterAll(() => rmSync(profile, { recursive: true, force: true }));

test("what a patient writes never reaches a log, an address, a refusal, a mail, a job, the trail or a cache, nor stays on the phone; no browser complains", async ({
  browser,
  launchOptions,
}) => {
  test.setTimeout(300_000);
  const { values, foundIn } = canaries;
  const phone = await chromium.launchPersistentContext(profile, { ...launchOptions, locale: "en-US" });
  const onPhone = watch(phone, canaries);
  const page = await phone.newPage();
  const answers = wholeAnswers(
    { ...workedAnswers("VS-069"), "date-of-birth": values.birthDate },
    today,
    "en",
  );
  const filling = { language: "en", answers, today } as const;

  await test.step("a helper fills in, sends and books; what the phone keeps meanwhile is sealed", async () => {
    const filler = { kind: "helper", name: values.helper, relation: values.relation } as const;
    await beginForm(page, clinic, "en", values, {
      filler,
      onWho: async () => {
        const contact = page.getByRole("group", { name: "Someone else we may call" });
        await contact.getByRole("textbox", { name: "Their name" }).fill(values.emergencyName);
        await contact.getByRole("textbox", { name: "Their phone" }).fill(values.emergencyPhone);
      },
    });
    const helping = { ...filling, helped: values.name };
    await fillUntil(page, "W", helping);
    await page.getByRole("textbox", { name: /What happened, and what worries/ }).fill(values.words);
    await page.getByRole("textbox", { name: /Any medicine .* must not take/ }).fill(values.allergies);
    await page.getByRole("button", { name: "Continue", exact: true }).click();
    await fillUntil(page, "check", helping);
    await expect(page.getByText(values.words)).toBeVisible();
    const kept = await clientStorage(page);
    expect(kept).toContain("key, extractable: false");
    expect(foundIn(kept)).toEqual([]);

    await refuse(page);
    await sendForm(page, "en");
    await page.getByRole("radio", { name: "Not sure" }).check();
    await page.getByRole("button", { name: "Show the times" }).click();
    await expect(page.getByText("Been here for this before: Not sure.")).toBeVisible();
    await page.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Book this time" }).click();
    await page.getByLabel("Your email, if you like").fill(values.email);
    await page.getByRole("button", { name: "Yes, book it" }).click();
    await expect(page.getByText("The visit is booked.")).toBeVisible();
    const calendar = await page.request.get(`${places.patient}/${clinic.slug}/en/visit/calendar`, askAgain);
    expect(await calendar.text()).toContain("BEGIN:VEVENT");
    expect(foundIn((await calendar.text()) + JSON.stringify(calendar.headers()))).toEqual([]);
    await page.getByRole("link", { name: "Where my form is" }).click();
    await page.getByRole("link", { name: "My copy of it all" }).click();
    await expect(page.getByText(values.words)).toBeVisible();
  });

  await test.step("another of the same name raises an emergency that mails the clinic", async () => {
    const alarm = await phone.newPage();
    await phone.clearCookies();
    await beginForm(alarm, clinic, "en", values);
    await fillUntil(alarm, "S2", filling);
    await alarm.getByRole("checkbox", { name: /It is numb or odd between my legs/ }).check();
    await alarm.getByRole("radio", { name: /In the last 2 weeks/ }).click();
    await expect(alarm.getByText(/The clinic (has been told|is closed)/)).toBeVisible();
  });

  await test.step("all of the clinic's members open all that they may", async () => {
    for (const [role, paths] of staffPages) {
      const context = await browser.newContext();
      const watched = watch(context, canaries);
      await signIn(context, clinic, clinic.staff[role]);
      const staff = await context.newPage();
      for (const path of paths) await staff.goto(`${places.staff}/${clinic.slug}/${path}`);
      if (role === "clinician") await readCases(staff);
      const { leaks, complaints, shown } = await watched.settled();
      expect(leaks).toEqual([]);
      expect(complaints).toEqual([]);
      expect(shown.filter(({ cacheControl }) => !cacheControl.includes("no-store"))).toEqual([]);
      if (role === "clinician") expect(shown.length).toBeGreaterThan(2);
      if (role === "auditor") expect(shown).toEqual([]);
      await context.close();
    }
  });

  const seen = await onPhone.settled();
  expect(seen.answers).toBeGreaterThan(50);
  const pages = seen.shown.map(({ url }) => url.split("/").at(-1));
  expect(pages).toEqual(expect.arrayContaining(["result", "status", "copy"]));
  expect(seen.shown.filter(({ cacheControl }) => !cacheControl.includes("no-store"))).toEqual([]);
  expect(seen.leaks).toEqual([]);
  expect(seen.complaints).toEqual([]);

  await test.step("the mail that went out, to the patient with a calendar file too, but for whom it goes to", async () => {
    await expect.poll(() => mailsTo(clinic.onCallEmail).length).toBeGreaterThan(0);
    await expect.poll(() => mailsTo(values.email).length, { timeout: 30_000 }).toBe(1);
    expect(mailsTo(values.email)[0]?.calendar).toContain("BEGIN:VEVENT");
    const mails = readFileSync(places.mail, "utf8").trim().split("\n");
    expect(mails.flatMap((line) => foundIn(JSON.stringify({ ...JSON.parse(line), to: [] })))).toEqual([]);
  });

  await test.step("the logs of both apps, the worker and PostgreSQL", () => {
    const logs = searchFolder(places.logs, canaries);
    expect(logs.files).toBeGreaterThanOrEqual(4);
    expect(logs.found).toEqual([]);
    expect(readFileSync(join(places.logs, "worker.log"), "utf8")).toContain("message.send");
    const database = readFileSync(places.databaseLog);
    expect(database.toString()).toContain("database system is ready to accept connections");
    expect(foundIn(database)).toEqual([]);
  });

  await test.step("what both apps keep on the server's disk", () => {
    for (const name of ["patient", "staff"]) {
      const { files, found } = searchFolder(app(name), canaries);
      expect(files).toBeGreaterThan(50);
      expect(found).toEqual([]);
    }
  });

  await test.step("jobs, messages and the audit trail; and the patient's record does hold it", async () => {
    expect(foundIn(await textOfTable("message"))).toEqual(["email"]);
    expect(foundIn(await textOfTable("(select subject, body, html, calendar from message)"))).toEqual([]);
    for (const table of ["pgboss.job", "audit_event", "session", "throttle", "call_count"]) {
      expect([table, foundIn(await textOfTable(table))]).toEqual([table, []]);
    }
    expect(foundIn(await textOfTable("patient"))).toEqual([
      "name",
      "email",
      "emergencyName",
      "phone",
      "emergencyPhone",
      "birthDate",
    ]);
    expect(foundIn(await textOfTable("submission"))).toEqual(["words", "allergies", "birthDate"]);
    expect(foundIn(await textOfTable("intake"))).toEqual(expect.arrayContaining(["helper", "relation"]));
  });

  await test.step("what stays on the phone once the form is sent, in the page's storage and on the disk", async () => {
    await page.bringToFront();
    expect(foundIn(await clientStorage(page))).toEqual([]);
    await phone.close();
    const { files, found } = searchFolder(profile, canaries);
    expect(files).toBeGreaterThan(10);
    // WCAG 1.3.5: the browser may fill in, another time, the name, number and address of who typed them.
    const filledInByBrowser = /^(name|helper|phone|email) in .*Web Data(-\w+)?$/;
    expect(found.filter((where) => !filledInByBrowser.test(where))).toEqual([]);
  });
});

const staffPages = [
  ["front-desk", ["today", "queue", "schedule"]],
  ["clinician", ["today", "queue", "schedule"]],
  ["clinic-admin", ["audit", "outbox", "team"]],
  ["auditor", ["audit"]],
] as const;

/** The emergency, which stands first in the queue, then the case that was sent, and its PDF. */
async function readCases(staff: Page): Promise<void> {
  const queue = `${places.staff}/${clinic.slug}/queue`;
  const named = staff.getByRole("link", { name: canaries.values.name });
  await staff.goto(queue);
  await named.first().click();
  await expect(staff.getByText("ces-saddle").first()).toBeVisible();
  await staff.goto(queue);
  await named.last().click();
  await expect(staff.getByText(canaries.values.words).first()).toBeVisible();
  const pdf = await staff.request.get(`${staff.url().split("?")[0]}/summary.pdf`, askAgain);
  expect(pdf.ok()).toBe(true);
  expect(pdf.headers()["cache-control"]).toContain("no-store");
  expect(canaries.foundIn(JSON.stringify(pdf.headers()))).toEqual([]);
}

/** Calls that are refused, with what the patient writes in them: too long, malformed, of another's form. */
async function refuse(page: Page): Promise<void> {
  const { values, foundIn } = canaries;
  const intakeId = crypto.randomUUID();
  const tooLong = `${values.words} ${"x".repeat(2000)}`;
  const contact = { name: tooLong, phone: values.phone, filler: { kind: "self" } };
  const wrong: readonly (readonly [string, string])[] = [
    ["intake.annotate", JSON.stringify({ intakeId, notes: { words: tooLong, allergies: values.allergies } })],
    ["intake.annotate", JSON.stringify({ intakeId, notes: { words: values.words } })],
    ["intake.annotate", JSON.stringify({ intakeId, notes: { [values.words]: values.name } })],
    ["intake.saveContact", JSON.stringify({ intakeId, contact })],
    ["intake.saveContact", `{"intakeId": "${values.name}", "contact": ${values.phone}`],
    ["intake.nothing", JSON.stringify(values)],
  ];
  for (const [verb, body] of wrong) {
    const answer = await page.request.post(`${places.patient}/${clinic.slug}/api/trpc/${verb}`, {
      headers: { origin: places.patient, "content-type": "application/json" },
      data: Buffer.from(body),
    });
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(answer.status()).toBeLessThan(500);
    expect(foundIn((await answer.text()) + JSON.stringify(answer.headers()))).toEqual([]);
  }
}

async function textOfTable(table: string): Promise<string> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  try {
    await owner.query("begin");
    await owner.query(`set local app.clinic_id = '${clinic.id}'`);
    const { rows } = await owner.query<{ text: string }>(
      `select coalesce(string_agg(t::text, E'\\n'), '') as text from ${table} t`,
    );
    return rows[0]?.text ?? "";
  } finally {
    await owner.end();
  }
}
