import type { Language } from "@preamble/domain/languages";
import type { VisitType } from "./visit-types.ts";

/** What kind of visit it is, in the patient's words. */
export const patientVisitNames: Readonly<Record<Language, Readonly<Record<VisitType, string>>>> = {
  en: {
    "urgent-check": "Urgent check at the clinic",
    "phone-call": "Phone call",
    "video-call": "Video call",
    "new-visit": "First visit at the clinic",
    "follow-up": "Follow-up at the clinic",
    "physio-first": "Physical therapy, first visit",
  },
  es: {
    "urgent-check": "Revisión urgente en la clínica",
    "phone-call": "Llamada por teléfono",
    "video-call": "Llamada por video",
    "new-visit": "Primera cita en la clínica",
    "follow-up": "Cita de control en la clínica",
    "physio-first": "Fisioterapia, primera cita",
  },
};
