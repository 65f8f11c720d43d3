import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

/** `pnpm screens`: pictures of every page, for people to look at. */
export default defineConfig({ ...base, testDir: "screens", timeout: 600_000, reporter: "list" });
