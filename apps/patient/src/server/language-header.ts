/** Tells a page that is not found, which is told no address, the language in the one that was asked for. */
export const languageHeader = "x-preamble-language";
