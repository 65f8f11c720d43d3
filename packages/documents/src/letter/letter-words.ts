import type { Language } from "@preamble/domain/languages";

const en = {
  forWhom: "For {name}",
  made: "Made {time}",
  page: "page {page} of {pages}",
  check: "Is this paper from us? Ask here:",
};

type LetterWords = Readonly<Record<keyof typeof en, string>>;

const es: LetterWords = {
  forWhom: "Para {name}",
  made: "Hecho {time}",
  page: "página {page} de {pages}",
  check: "¿Este papel es nuestro? Pregunte aquí:",
};

/** The words that stand around every letter; those between braces are filled in. */
export const letterWords = (language: Language): LetterWords => ({ en, es })[language];
