import { expect, test } from "@playwright/test";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic, signIn } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";

test("an administrator takes a member's access away, who is signed out by it, and cannot give up the last key", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  const desk = await browser.newContext();
  await signIn(desk, clinic, clinic.staff["front-desk"]);
  const deskPage = await desk.newPage();
  await deskPage.goto(`${places.staff}/${clinic.slug}/queue`);
  await expect(deskPage.getByRole("heading", { level: 1 })).toHaveText("Queue");

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(context, clinic, clinic.staff["clinic-admin"]);
  const page = await context.newPage();
  await page.goto(`${places.staff}/${clinic.slug}/team`);
  const { name } = clinic.staff["front-desk"];
  await page.getByRole("button", { name: `Change ${name}` }).click();
  const dialog = page.getByRole("dialog", { name: `What ${name} may do` });
  await expect(dialog).toBeVisible();
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await dialog.getByRole("checkbox", { name: "Works here" }).uncheck();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("Has left");
  await deskPage.reload();
  await expect(deskPage).toHaveURL(/sign-in/);

  const self = clinic.staff["clinic-admin"].name;
  await page.getByRole("button", { name: `Change ${self}` }).click();
  const own = page.getByRole("dialog", { name: `What ${self} may do` });
  await own.getByRole("checkbox", { name: "Administrator" }).uncheck();
  await own.getByRole("button", { name: "Save" }).click();
  await expect(own.getByText(/Nobody else administers this clinic/)).toBeVisible();
});
