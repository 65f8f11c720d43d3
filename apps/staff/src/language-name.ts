const names = new Intl.DisplayNames("en", { type: "language" });

/** A language as staff read it: "es" is "Spanish". */
export const languageName = (code: string): string => names.of(code) ?? code;
