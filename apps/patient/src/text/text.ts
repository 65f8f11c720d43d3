import type { Language } from "@preamble/domain/languages";
import { en, type Text } from "./en.ts";
import { es } from "./es.ts";

export type { Text } from "./en.ts";

/** The words of a page; the server hands the browser one language and no more. */
export const textIn = (language: Language): Text => ({ en, es })[language];
