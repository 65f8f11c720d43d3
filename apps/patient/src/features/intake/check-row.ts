export const rowId = (step: string) => `check-${step}`;

/** Goes to the heading of a step's answers on the check page, for who comes back from changing them; false without it. */
export function goToRow(step: string): boolean {
  const row = document.getElementById(rowId(step));
  row?.focus();
  row?.scrollIntoView({ block: "center" });
  return row !== null;
}
