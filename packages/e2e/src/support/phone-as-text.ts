import type { Page } from "@playwright/test";
import { clinicPhone } from "./clinic.ts";

/** What a page says with the clinic's number in it that is no link to call it, what is wrong with a box aside. */
export const phoneAsText = (page: Page): Promise<string[]> =>
  page.evaluate((phone) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = node.textContent ?? "";
      const parent = node.parentElement;
      if (!words.includes(phone) || !parent?.checkVisibility()) continue;
      if (!parent.closest("a, [id$='-error']")) found.push(words);
    }
    return found;
  }, clinicPhone);
