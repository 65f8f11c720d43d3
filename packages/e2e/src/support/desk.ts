import type { Browser, Page } from "@playwright/test";
import { signIn, type TestClinic } from "./clinic.ts";

/** A page of the front desk's own browser, signed in to a clinic. */
export async function openDesk(browser: Browser, clinic: TestClinic): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(context, clinic, clinic.staff["front-desk"]);
  return context.newPage();
}
