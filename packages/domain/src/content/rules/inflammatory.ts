import type { Rule } from "../content.ts";

export const inflammatoryRules: readonly Rule[] = [
  {
    id: "ibp-asas",
    family: "inflammatory",
    level: "routine",
    when: "symptom-duration-days > 90 AND age-at-onset < 45 AND COUNT(age-at-onset < 40, onset-speed = gradual, better-with-exercise, no-better-with-rest, night-pain-better-getting-up) >= 4",
    rationale: "Four of five ASAS features suggest inflammatory back pain.",
    citation: "Sieper 2009 (ASAS experts)",
    patientMessage: {
      en: "Your pattern may be an inflammatory kind of back pain. Please book a visit.",
      es: "Por cómo le duele, puede ser un dolor de espalda de tipo inflamatorio. Por favor, pida una cita.",
    },
    clinicianMessage: "ASAS inflammatory back pain criteria met. Consider HLA-B27, CRP, SI joint imaging.",
    action: "Routine visit, long slot; rheumatology letter",
  },
  {
    id: "axspa-ng65",
    family: "inflammatory",
    level: "routine",
    when: "symptom-duration-days > 90 AND age-at-onset < 45 AND COUNT(age-at-onset < 35, wakes-second-half-night, pain-regions HAS-ANY {buttock-left, buttock-right}, better-with-exercise, better-nsaid-48h, family-spa, conditions HAS inflammatory-arthritis, heel-pain, conditions HAS psoriasis) >= 4",
    rationale: "Four or more referral features meet the national threshold.",
    citation: "NICE NG65 2017 rec 1.1.5",
    patientMessage: {
      en: "Please book a visit; you may be sent to a joint specialist.",
      es: "Por favor, pida una cita. Puede que le manden a ver a un especialista de las articulaciones.",
    },
    clinicianMessage: "NG65 referral threshold met (3 would prompt HLA-B27).",
    action: "Routine visit; rheumatology referral",
  },
];
