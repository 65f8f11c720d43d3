import { expect, type Page, test } from "@playwright/test";
import { demoPassword, demoSlug, demoTotpSecret } from "@preamble/dev/seed/demo-clinic";
import { signInAs } from "../src/support/clinic.ts";
import { picture } from "../src/support/picture.ts";
import { places } from "../src/support/places.ts";

const demo = (name: string) => ({
  slug: demoSlug,
  email: `${name}@example.org`,
  password: demoPassword,
  totpSecret: demoTotpSecret,
});

async function show(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${places.staff}/${demoSlug}/${path}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await picture(page, name);
}

for (const scheme of ["light", "dark"] as const) {
  test(`the clinic's screens, ${scheme}`, async ({ browser }) => {
    const at = (name: string) => `staff-1440-${scheme}/${name}`;
    const as = async (name: string) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        colorScheme: scheme,
      });
      await signInAs(context, demo(name));
      return context.newPage();
    };
    const visitor = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: scheme });
    await show(visitor, "sign-in", at("0-sign-in"));
    const clinician = await as(scheme === "light" ? "rivera" : "marshgrass");
    await show(clinician, "queue", at("1-queue"));
    for (const [number, name] of ["Łukasz Żółć-Nguyễn", "Jin Park"].entries()) {
      await clinician.goto(`${places.staff}/${demoSlug}/queue`);
      await clinician.getByRole("link", { name }).first().click();
      await expect(clinician.getByRole("heading", { level: 1 })).toHaveText(name);
      await picture(clinician, at(`${number + 2}-case`));
    }
    const casePath = new URL(clinician.url()).pathname.replace(`/${demoSlug}/`, "");
    await show(clinician, `${casePath}/print`, at("12-summary-as-a-page"));
    await show(clinician, "schedule", at("4-schedule"));
    await show(clinician, "schedule?view=day", at("13-schedule-day"));
    await show(clinician, "today", at("14-today"));
    const desk = await as(scheme === "light" ? "sandbar" : "palmetto");
    await show(desk, "queue", at("5-queue-front-desk"));
    await desk.getByRole("link", { name: "Łukasz Żółć-Nguyễn" }).first().click();
    await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Call Łukasz Żółć-Nguyễn");
    await picture(desk, at("8-call-sheet"));
    await show(desk, "account", at("9-account"));
    await show(desk, "calls", at("15-calls"));
    await show(desk, `${casePath}/visit`, at("16-visit"));
    if (scheme === "dark") return;
    const admin = await as("lighthouse");
    await show(admin, "outbox", at("6-outbox"));
    await show(admin, "audit", at("7-audit"));
    await show(admin, "team", at("10-team"));
    await show(admin, "settings", at("11-settings"));
    await show(admin, "sessions", at("17-sessions"));
  });
}
