import { expect, type Page, test } from "@playwright/test";
import { axeFindings } from "../src/support/accessible.ts";
import { caseIdOf } from "../src/support/case-id-of.ts";
import { makeClinic, signIn } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCase } from "../src/support/sent-case.ts";
import { today } from "../src/support/today.ts";
import { bookVisit } from "../src/support/visit.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const pagesOf = (caseId: string) =>
  ({
    "front-desk": [
      "today",
      "queue",
      "queue?done=today",
      "calls",
      "schedule",
      "schedule?view=day",
      "account",
      `cases/${caseId}/call`,
      `cases/${caseId}/visit`,
    ],
    clinician: ["queue", "calls", `cases/${caseId}`, `cases/${caseId}/print`],
    "clinic-admin": ["team", "settings", "sessions", "outbox"],
    auditor: ["audit"],
  }) as const;

const looks = [
  { name: "light", colorScheme: "light", forcedColors: "none", width: 1440 },
  { name: "dark", colorScheme: "dark", forcedColors: "none", width: 1440 },
  { name: "forced colours", colorScheme: "light", forcedColors: "active", width: 1440 },
  { name: "light on a phone", colorScheme: "light", forcedColors: "none", width: 360 },
] as const;

/** The room for text on a sheet of A4 in CSS pixels, upright and where a page asks for it lying. */
const sheet = { upright: 718, lying: 1047 };

/** Where the page is as wide as its sheet, what would lie beyond the edge. */
async function cutOff(page: Page): Promise<string[]> {
  const width = (await page.locator(".print-wide").count()) > 0 ? sheet.lying : sheet.upright;
  await page.setViewportSize({ width, height: 1000 });
  return page.evaluate(
    (edge) =>
      [...document.querySelectorAll("main *")]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > edge + 1)
        .map((element) => element.outerHTML.slice(0, 200))
        .slice(0, 1),
    width,
  );
}

test("every page of the staff app has no axe finding in light, dark, forced colours or on a phone, and prints within the sheet", async ({
  browser,
  page: patient,
}) => {
  test.slow();
  const clinic = await makeClinic();
  await sendCase(clinic, {
    name: "Łukasz Żółć-Nguyễn",
    answers: wholeAnswers(workedAnswers("VS-008"), today, "en"),
  });
  const caseId = await caseIdOf(clinic);
  await bookVisit(patient, clinic, { name: "Odile Lantern", vignette: "VS-045", language: "en" });
  const found: string[] = [];
  for (const [role, paths] of Object.entries(pagesOf(caseId))) {
    const context = await browser.newContext();
    await signIn(context, clinic, clinic.staff[role as keyof typeof clinic.staff]);
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(`${places.staff}/${clinic.slug}/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const note = (how: string, faults: readonly string[]) =>
        found.push(...faults.map((fault) => `${role} ${path.replace(caseId, "…")}, ${how}: ${fault}`));
      for (const { name, width, ...media } of looks) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia(media);
        note(name, await axeFindings(page));
      }
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none", media: "print" });
      note("printed", await cutOff(page));
      await page.emulateMedia({ media: "screen" });
    }
    await context.close();
  }
  expect(found).toEqual([]);
});
