import type { Language } from "@preamble/domain/languages";
import type { Clinic } from "../clinic.ts";
import { addressEnv } from "../env.ts";

/** Where mail leads a patient to: a page that opens for whom the clinic knows, or the clinic's own. Null where the patients' app has no known address. */
export function patientPage(
  { slug }: Clinic,
  language: Language,
  page: "visit" | "form" | "clinic",
): string | null {
  const { PATIENT_URL } = addressEnv();
  const path = page === "clinic" ? "" : `/${page}`;
  return PATIENT_URL ? new URL(`/${slug}/${language}${path}`, PATIENT_URL).href : null;
}
