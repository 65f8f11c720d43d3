import { readFileSync } from "node:fs";
import { currentTotp } from "@preamble/auth/totp";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic, signIn, staffPassword, type TestClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { openStaffPage } from "../src/support/staff-page.ts";

const chosen = "four words of my choice";
const inHalfAMinute = () => new Date(Date.now() + 30_000);

/** Types what a sign-in asks for, the password as a manager puts it there: pasted. */
async function signInByHand(page: Page, clinic: TestClinic, { email = "", password = "", code = "" }) {
  await page.goto(`${places.staff}/${clinic.slug}/sign-in`);
  await paste(page, password);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Six-digit code").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Queue");
}

/** Copies a text out of one field and pastes it into the password. */
async function paste(page: Page, text: string) {
  await page.getByLabel("Email").fill(text);
  await page.getByLabel("Email").press("ControlOrMeta+a");
  await page.getByLabel("Email").press("ControlOrMeta+x");
  await page.getByLabel("Password").press("ControlOrMeta+v");
  await expect(page.getByLabel("Password")).toHaveValue(text);
}

const looks = ["dark", "light"] as const;

test("a member makes recovery codes, changes the password and replaces the authenticator, and is signed out elsewhere", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  const { email, totpSecret } = clinic.staff.clinician;
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
  await signIn(context, clinic, clinic.staff.clinician);
  const page = await context.newPage();
  await page.goto(`${places.staff}/${clinic.slug}/queue`);
  await page.getByRole("button", { name: clinic.staff.clinician.name }).click();
  await page.getByRole("link", { name: "Your account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `Your account, ${clinic.staff.clinician.name}`,
  );
  const look = async () => {
    for (const colorScheme of looks) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  };
  await look();

  await page.getByRole("button", { name: "Make new recovery codes" }).click();
  await expect(page.getByLabel("Your password now")).toBeFocused();
  await page.getByLabel("Your password now").fill(staffPassword);
  await page.getByLabel("Six-digit code").fill(await currentTotp(totpSecret, inHalfAMinute()));
  await page.getByRole("button", { name: "Make ten new codes" }).click();
  const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  await look();
  const [first = "", second = "", third = "", fourth = "", fifth = ""] = await codes.allInnerTexts();
  await page.getByRole("checkbox", { name: "I have kept my codes" }).check();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: "Make new recovery codes" })).toBeFocused();

  const elsewhere = await (await browser.newContext()).newPage();
  await signInByHand(elsewhere, clinic, { email, password: staffPassword, code: first });

  await page.getByRole("button", { name: "Change my password" }).click();
  for (const [label, complete] of [
    ["Your password now", "current-password"],
    ["New password", "new-password"],
  ] as const) {
    await expect(page.getByLabel(label)).toHaveAttribute("type", "password");
    await expect(page.getByLabel(label)).toHaveAttribute("autocomplete", complete);
  }
  const change = async (now: string, wanted: string, code: string) => {
    await page.getByLabel("Your password now").fill(now);
    await page.getByLabel("New password").fill(wanted);
    await page.getByLabel("Six-digit code").fill(code);
    await page.getByRole("button", { name: "Change it" }).click();
  };
  await change("not the password", chosen, second);
  await expect(page.getByRole("link", { name: "That is not your password." })).toBeVisible();
  await change(staffPassword, "too short", second);
  await expect(page.getByRole("link", { name: "The password needs at least 12 characters." })).toBeVisible();
  await look();
  await change(staffPassword, chosen, second);
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/sign-in/);

  await signInByHand(elsewhere, clinic, { email, password: chosen, code: third });
  await page.getByRole("button", { name: "Replace my authenticator app" }).click();
  await page.getByLabel("Your password now").fill(chosen);
  await page.getByLabel("Six-digit code").fill(fourth);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByLabel("Six-digit code of the new app")).toBeFocused();
  await look();
  const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
  const confirm = async (code: string) => {
    await page.getByLabel("Six-digit code of the new app").fill(code);
    await page.getByRole("button", { name: "Use this app from now on" }).click();
  };
  await confirm("nothing");
  await expect(page.getByRole("link", { name: /The code was not right/ })).toBeVisible();
  await confirm(await currentTotp(secret, new Date()));
  await expect(page.getByText("The new app is the one to sign in with.")).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/sign-in/);
  const code = await currentTotp(secret, inHalfAMinute());
  await signInByHand(elsewhere, clinic, { email, password: chosen, code });

  // The recovery codes stand as they were.
  await page.getByRole("button", { name: clinic.staff.clinician.name }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await signInByHand(page, clinic, { email, password: chosen, code: fifth });
});

test("a member who lost both comes back by a link that an administrator mails, and an old browser is signed out", async ({
  browser,
  page: lost,
}) => {
  const clinic = await makeClinic();
  const { name, email } = clinic.staff.clinician;
  const oldPage = await openStaffPage(browser, clinic, clinic.staff.clinician, "queue");
  await expect(oldPage.getByRole("heading", { level: 1 })).toHaveText("Queue");

  const page = await openStaffPage(browser, clinic, clinic.staff["clinic-admin"], "team");
  await page.getByRole("button", { name: `Let back in ${name}` }).click();
  for (const colorScheme of looks) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.getByRole("dialog").getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("region", { name: "Links that nobody has used yet" })).toContainText(name);

  const link = new RegExp(`/${clinic.slug}/invitation#[\\w-]{43}`);
  const mailed = () => link.exec(readFileSync(places.mail, "utf8"))?.[0];
  await expect.poll(mailed, { timeout: 30_000 }).toBeDefined();
  await lost.goto(`${places.staff}${mailed() ?? ""}`);
  const secret = (await lost.locator("code").innerText()).replaceAll(" ", "");
  await lost.getByLabel("Password").fill(chosen);
  await lost.getByLabel("Six-digit code").fill(await currentTotp(secret, new Date()));
  await lost.getByRole("button", { name: "Set up anew" }).click();
  await expect(lost.getByRole("heading", { level: 1 })).toHaveText("Keep your recovery codes");
  await oldPage.reload();
  await expect(oldPage).toHaveURL(/sign-in/);
  await signInByHand(lost, clinic, {
    email,
    password: chosen,
    code: await currentTotp(secret, inHalfAMinute()),
  });
});

test("every page of the staff app has a way to sign out, after which its session opens nothing", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  const own = ["account", "sessions"];
  for (const [role, pages] of [
    ["clinician", ["today", "queue", "calls", "schedule", ...own]],
    ["clinic-admin", ["team", "settings", "outbox", "audit", ...own]],
  ] as const) {
    const context = await browser.newContext();
    await signIn(context, clinic, clinic.staff[role]);
    const cookies = await context.cookies();
    const page = await context.newPage();
    const menu = page.getByRole("button", { name: clinic.staff[role].name, exact: true });
    for (const path of pages) {
      await page.goto(`${places.staff}/${clinic.slug}/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(menu).toBeEnabled();
    }
    await menu.click();
    await expect(page.getByRole("link", { name: "Your account" })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(menu).toBeFocused();
    await expect(page.getByRole("link", { name: "Your account" })).toBeHidden();
    await menu.click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/sign-in/);
    await context.addCookies(cookies);
    await page.goto(`${places.staff}/${clinic.slug}/account`);
    await expect(page).toHaveURL(/sign-in/);
  }
});
