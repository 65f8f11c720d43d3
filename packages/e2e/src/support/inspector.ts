import type { Page } from "@playwright/test";
import { axeFindings } from "./accessible.ts";
import { cutByTextSpacing, moving } from "./reader-settings.ts";

const looks = [
  { colorScheme: "light", forcedColors: "none", dir: "ltr" },
  { colorScheme: "dark", forcedColors: "none", dir: "rtl" },
  { colorScheme: "light", forcedColors: "active", dir: "ltr" },
  { colorScheme: "light", forcedColors: "none", dir: "rtl" },
  { colorScheme: "dark", forcedColors: "none", dir: "ltr" },
  { colorScheme: "light", forcedColors: "active", dir: "rtl" },
] as const;

/** Whether so many looks of each state are all that there are. */
export const isEveryLook = (perState: number): boolean => perState >= looks.length;

/**
 * Looks at one state after another, each in the next few looks, and collects what is wrong rather than stop at the
 * first.
 */
export function inspector(perState: number, firstLook: number) {
  let next = firstLook;
  const wrong: string[] = [];
  const look = async (page: Page, state: string) => {
    const { colorScheme, forcedColors, dir } = looks[next % looks.length] ?? looks[0];
    next += 1;
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
    const wide = await page.evaluate((direction) => {
      document.documentElement.dir = direction;
      return document.documentElement.scrollWidth - innerWidth;
    }, dir);
    if (wide > 0) wrong.push(`${state}, ${dir}: ${wide} px too wide`);
    for (const finding of await axeFindings(page)) {
      wrong.push(`${state}, ${colorScheme}, ${forcedColors}, ${dir}: ${finding}`);
    }
    await page.evaluate(() => void (document.documentElement.dir = "ltr"));
  };
  return {
    wrong,
    inspect: async (page: Page, state: string) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      for (const finding of await cutByTextSpacing(page)) wrong.push(`${state}, text spaced: ${finding}`);
      for (const finding of await moving(page)) wrong.push(`${state}, less motion: ${finding}`);
      for (let count = 0; count < perState; count += 1) await look(page, state);
    },
  };
}
