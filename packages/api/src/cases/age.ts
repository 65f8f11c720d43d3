import { ageOn } from "@preamble/domain/triage/derive";

/** Whole years on an ISO date, or null where the birth date is not known or lies ahead. */
export function ageAt(dateOfBirth: string | null, today: string): number | null {
  const age = dateOfBirth === null ? -1 : ageOn(dateOfBirth, today);
  return age < 0 ? null : age;
}
