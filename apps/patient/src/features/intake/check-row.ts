export const rowId = (step: string) => `check-${step}`;

/** The heading of a step's answers on the check page, for who comes back from changing them. */
export const checkRow = (step: string) => document.getElementById(rowId(step));
