import { laterPages } from "./later-pages.ts";
import type { Page } from "./page.ts";
import { safetyPages } from "./safety-pages.ts";

export const pages: readonly Page[] = [...safetyPages, ...laterPages];
