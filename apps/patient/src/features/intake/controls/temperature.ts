export type Scale = "f" | "c";

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Degrees Celsius to one decimal: 100.4 °F is 38.0 (docs/clinical/journey.md 1.12). */
export const toCelsius = (degrees: number, scale: Scale): number =>
  tenth(scale === "c" ? degrees : ((degrees - 32) * 5) / 9);

/** Degrees of a scale to one decimal, from Celsius. */
export const toScale = (celsius: number, scale: Scale): number =>
  tenth(scale === "c" ? celsius : (celsius * 9) / 5 + 32);
