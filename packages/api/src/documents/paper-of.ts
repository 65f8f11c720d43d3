import type { Branding } from "@preamble/db/branding";

/** Where Letter is the common size, by CLDR's measurement data; elsewhere it is A4. */
const letterCountries = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" ");

/** The paper that a clinic prints on: what it chose, or what its country uses. */
export function paperOf(branding: Branding | null): "A4" | "LETTER" {
  if (branding?.paper) return branding.paper;
  return letterCountries.includes(branding?.country ?? "") ? "LETTER" : "A4";
}
