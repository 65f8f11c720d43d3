/** "#rrggbb", dark enough to stand on white and under white letters; null is the product's own. */
export type ClinicColour = string | null;

export const ownColour = "#0b5563";
