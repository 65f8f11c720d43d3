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
