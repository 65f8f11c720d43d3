import type { Rule } from "../content.ts";
import { seenWithinTwoWeeks } from "./visit-promises.ts";

export const electrolyteRules: readonly Rule[] = [
  {
    id: "multi-site-spasm-systemic",
    family: "electrolyte",
    level: "within-48-hours",
    when: "spasms-many-sites AND (ANY(palpitations, vomiting-repeated, diarrhoea-ongoing) OR medications HAS diuretic OR conditions HAS-ANY {kidney-disease, thyroid-disease})",
    rationale: "Cramps in many places with these can mean low or high body salts.",
    citation: "Seeds S1 (electrolytes, thyroid), S2; general practice",
    patientMessage: {
      en: "A clinician will check your blood salts within two days.",
      es: "Un profesional de la salud le revisará las sales de la sangre en dos días o menos.",
    },
    unbookedMessage: {
      en: "Your blood salts should be checked within two days.",
      es: "Le deben revisar las sales de la sangre en dos días o menos.",
    },
    clinicianMessage: "Possible electrolyte disturbance: U&E, Ca, Mg, TSH, ECG if palpitations.",
    action: "Visit in 48 h; bloods",
  },
  {
    id: "multi-site-spasm",
    family: "electrolyte",
    level: "within-2-weeks",
    when: "spasms-many-sites",
    rationale: "Many-site cramps may have a body-wide cause.",
    citation: "Seed S1 FAQ; general practice",
    ...seenWithinTwoWeeks,
    clinicianMessage: "Multi-site spasms.",
    action: "Visit within 2 weeks",
  },
];
