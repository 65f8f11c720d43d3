/** How a clinic looks on paper; what is null has a default. */
export type Branding = {
  /** As it stands on a letter, a line each. */
  readonly address: readonly string[];
  /** Two letters of ISO 3166-1; decides the paper where none is named. */
  readonly country: string | null;
  /** One to three letters that stand for a logo; null takes them from the name. */
  readonly initials: string | null;
  /** "#rrggbb", dark enough to stand on white. */
  readonly colour: string | null;
  readonly paper: "A4" | "LETTER" | null;
};

/** What text of a clinic's colour needs at least on white paper (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** How far a colour "#rrggbb" stands out from white, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
