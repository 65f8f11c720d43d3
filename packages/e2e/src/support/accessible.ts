import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const rightNow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    // A look that was just chosen is drawn first, and what fades has its own colours only at the end.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    // No rule that runs needs the style sheets fetched again, and what passes is not reported.
    const { violations } = await window.axe.run({ resultTypes: ["violations"], preload: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });

/** The rules of axe that the page breaks as it stands, each with the elements that break it. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // A document keeps axe through all steps of a form: it is given once, not for each state.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const findings = await rightNow(page);
  if (findings.length === 0) return findings;
  // axe reads positions first and colours later: what moved in between is looked at again, at rest.
  await page.waitForTimeout(1000);
  return rightNow(page);
}

/** The page as it stands has nothing that axe finds wrong. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
}
