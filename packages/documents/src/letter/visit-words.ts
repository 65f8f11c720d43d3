import type { Language } from "@preamble/domain/languages";

const en = { with: "With {name}", cannotCome: "If you can’t come, call us: {phone}." };

type VisitWords = Readonly<Record<keyof typeof en, string>>;

const es: VisitWords = { with: "Con {name}", cannotCome: "Si no puede venir, llame al {phone}." };

/** What is said of a visit; words between braces are filled in. */
export const visitWords = (language: Language): VisitWords => ({ en, es })[language];
