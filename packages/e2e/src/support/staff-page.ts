import type { Browser, Page } from "@playwright/test";
import { type Member, signIn, type TestClinic } from "./clinic.ts";
import { places } from "./places.ts";

/** A page of the clinic's app in a browser of its own, as wide as a desk's, of a member who is signed in. */
export async function openStaffPage(
  browser: Browser,
  clinic: TestClinic,
  who: Member,
  path: string,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(context, clinic, who);
  const page = await context.newPage();
  await page.goto(`${places.staff}/${clinic.slug}/${path}`);
  return page;
}
