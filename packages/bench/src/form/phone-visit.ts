import type { Browser } from "@playwright/test";
import { watchPage } from "./watch-page.ts";

/** What one opening of a page cost. Times in milliseconds from the start of the navigation. */
export type PhoneVisit = {
  /** When the first box of the form was drawn. */
  readonly firstQuestion: number;
  /** When the page answered a press of its button. */
  readonly ready: number;
  /** What each task took beyond 50 ms, together. */
  readonly blocking: number;
  /** Bytes of all scripts, as they came over the wire. */
  readonly scripts: number;
  /** Bytes of the protocol file, as they came over the wire; 0 where the page has none. */
  readonly protocol: number;
  /** How many boxes of each type the form has. */
  readonly boxes: Readonly<Record<string, number>>;
};

export type Cookie = { readonly name: string; readonly value: string };

const screen = { width: 390, height: 844 };
const slowerCpu = 4;
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** Opens a page as a phone does that was never there: nothing cached, a slow processor, a slow connection. */
export async function visitByPhone(
  browser: Browser,
  address: string,
  cookie: Cookie | null,
): Promise<PhoneVisit> {
  const context = await browser.newContext({ viewport: screen, isMobile: true, hasTouch: true });
  try {
    if (cookie) await context.addCookies([{ ...cookie, url: new URL(address).origin }]);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", network);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowerCpu });
    await page.addInitScript(watchPage);
    await page.goto(address, { waitUntil: "load" });
    await page.waitForFunction(() => window.formWatch.ready !== null);
    await page.waitForLoadState("networkidle");
    return await page.evaluate(() => {
      const { firstQuestion, ready, blocking } = window.formWatch;
      if (firstQuestion === null || ready === null) throw new Error("The form was not seen.");
      const files = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
      const bytesOf = (isWanted: (path: string) => boolean) => {
        const sizes = new Map(
          files.map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize]),
        );
        return [...sizes].reduce((sum, [path, size]) => sum + (isWanted(path) ? size : 0), 0);
      };
      const types = [...document.querySelectorAll<HTMLInputElement>("main input")].map(({ type }) => type);
      return {
        firstQuestion,
        ready,
        blocking: blocking(),
        scripts: bytesOf((path) => path.endsWith(".js")),
        protocol: bytesOf((path) => path.startsWith("/protocol/")),
        boxes: Object.fromEntries(
          [...new Set(types)].toSorted().map((type) => [type, types.filter((one) => one === type).length]),
        ),
      };
    });
  } finally {
    await context.close();
  }
}
