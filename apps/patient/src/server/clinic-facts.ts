import { type CannotSentences, defaultCannotSentences } from "@preamble/domain/content/cannot-reasons";
import type { ClinicFacts } from "../features/intake/intake-state.ts";

type Clinic = {
  readonly phone: string;
  readonly hours: { readonly timeZone: string };
  readonly ageToActAlone: number;
  readonly cannotSentences: CannotSentences | null;
};

export const clinicFactsOf = ({ phone, hours, ageToActAlone, cannotSentences }: Clinic): ClinicFacts => ({
  phone,
  timeZone: hours.timeZone,
  ageToActAlone,
  cannotSentences: cannotSentences ?? defaultCannotSentences,
});
