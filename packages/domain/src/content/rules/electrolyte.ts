import type { Rule } from "../content.ts";

export const electrolyteRules: readonly Rule[] = [
  {
    id: "multi-site-spasm-systemic",
    family: "electrolyte",
    level: "within-48-hours",
    when: "spasms-many-sites AND (ANY(palpitations, vomiting-repeated, diarrhoea-ongoing) OR medications HAS diuretic OR conditions HAS-ANY {kidney-disease, thyroid-disease})",
    rationale: "Cramps in many places with these can mean low or high body salts.",
    citation: "Seeds S1 (electrolytes, thyroid), S2; general practice",
    patientMessage: "A clinician will check your blood salts within two days.",
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
    patientMessage: "A clinician will see you within two weeks.",
    clinicianMessage: "Multi-site spasms.",
    action: "Visit within 2 weeks",
  },
];
