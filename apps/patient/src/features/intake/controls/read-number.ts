/** A number as people type it, with a point or a comma; null where it is none. */
export function readNumber(typed: string, whole: boolean): number | null {
  const text = typed.trim().replace(",", ".");
  if (!(whole ? /^\d+$/ : /^\d+(\.\d+)?$/).test(text)) return null;
  return Number(text);
}
