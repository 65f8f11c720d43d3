/** Words with their `{names}` filled in; a name without a value is left out. */
export const fill = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");
