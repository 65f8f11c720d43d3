import { readFileSync } from "node:fs";
import { currentTotp } from "@preamble/auth/totp";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic, signIn } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { openStaffPage } from "../src/support/staff-page.ts";

test("an administrator takes a member's access away, who is signed out by it, and cannot give up the last key", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  const desk = await browser.newContext();
  await signIn(desk, clinic, clinic.staff["front-desk"]);
  const deskPage = await desk.newPage();
  await deskPage.goto(`${places.staff}/${clinic.slug}/queue`);
  await expect(deskPage.getByRole("heading", { level: 1 })).toHaveText("Queue");

  const page = await openStaffPage(browser, clinic, clinic.staff["clinic-admin"], "team");
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

test("who is invited chooses a password, an authenticator and keeps the codes; an administrator ends a session", async ({
  browser,
  page: invited,
}) => {
  const clinic = await makeClinic();
  const page = await openStaffPage(browser, clinic, clinic.staff["clinic-admin"], "team");
  await page.getByRole("button", { name: "Invite someone" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite someone to work here" });
  await dialog.getByLabel("Email").fill(`wren@${clinic.slug}.example.org`);
  await dialog.getByLabel("Name").fill("Wren Tidewater");
  await dialog.getByLabel("Title").fill("Nurse");
  await dialog.getByRole("checkbox", { name: "Front desk" }).check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByRole("region", { name: "Links that nobody has used yet" })).toContainText(
    "Wren Tidewater",
  );

  const link = new RegExp(`/${clinic.slug}/invitation#[\\w-]{43}`);
  const mailed = () => link.exec(readFileSync(places.mail, "utf8"))?.[0];
  await expect.poll(mailed, { timeout: 30_000 }).toBeDefined();
  await invited.goto(`${places.staff}${mailed() ?? ""}`);
  const key = await invited.locator("code").innerText();
  const fill = async (password: string) => {
    await invited.getByLabel("Password").fill(password);
    await invited.getByLabel("Six-digit code").fill(await currentTotp(key.replaceAll(" ", ""), new Date()));
    await invited.getByRole("button", { name: "Make my account" }).click();
  };
  await fill("too short");
  await expect(
    invited.getByRole("link", { name: "The password needs at least 12 characters." }),
  ).toBeVisible();
  await expectAccessible(invited);
  await fill("four words of my choice");
  await expect(invited.getByRole("heading", { level: 1 })).toHaveText("Keep your recovery codes");
  await expect(invited.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")).toHaveCount(10);
  await invited.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(invited);
  const recoveryCode = await invited.getByRole("listitem").first().innerText();
  await invited.getByRole("checkbox", { name: "I have kept my codes" }).check();
  await invited.getByRole("link", { name: "Sign in" }).click();
  await invited.getByLabel("Email").fill(`wren@${clinic.slug}.example.org`);
  await invited.getByLabel("Password").fill("four words of my choice");
  await invited.getByLabel("Six-digit code").fill(recoveryCode);
  await invited.getByRole("button", { name: "Sign in" }).click();
  await expect(invited.getByRole("heading", { level: 1 })).toHaveText("Queue");

  await page.goto(`${places.staff}/${clinic.slug}/sessions`);
  await expectAccessible(page);
  await page.getByRole("button", { name: /End the session of Wren Tidewater/ }).click();
  await expect(page.getByRole("row", { name: /Wren Tidewater/ })).toHaveCount(0);
  await invited.reload();
  await expect(invited).toHaveURL(/sign-in/);
});
