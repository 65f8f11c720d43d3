/** Kleene's three truth values, ordered so that AND is the minimum and OR the maximum. */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE;

export const not = (truth: Truth): Truth => (truth === TRUE ? FALSE : truth === FALSE ? TRUE : UNKNOWN);

export const fromBoolean = (value: boolean): Truth => (value ? TRUE : FALSE);
