/** A text with its `{marked}` places filled in; a place without a value stays as it is, for all to see. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
