import type { Rule } from "../content.ts";

export const pregnancyRules: readonly Rule[] = [
  {
    id: "pregnancy-emergency",
    family: "pregnancy",
    level: "emergency-now",
    when: "pregnancy-status IN {pregnant, possible} AND ANY(vaginal-bleeding, fluid-leak, regular-tightenings, baby-moves-less, severe-headache-vision, shoulder-tip-pain)",
    rationale: "Back pain can be labour, abruption, pre-eclampsia or ectopic pregnancy.",
    citation: "NICE NG126, NG133, NG25; ACOG",
    patientMessage: {
      en: "Call your maternity unit or emergency number now.",
      es: "Llame ya a su unidad de maternidad, o si no, al número de emergencias.",
    },
    clinicianMessage: "Obstetric warning sign with back pain.",
    action: "Maternity triage / ED now",
  },
  {
    id: "pregnancy-back-pain",
    family: "pregnancy",
    level: "within-2-weeks",
    when: "pregnancy-status = pregnant",
    rationale: "Back pain is common in pregnancy, yet medicines and causes differ.",
    citation: "ACOG; NICE NG201 2021",
    patientMessage: {
      en: "A clinician will see you within two weeks. Ask before taking pills.",
      es: "Un profesional de la salud le verá en dos semanas o menos. Pregunte antes de tomar pastillas.",
    },
    unbookedMessage: {
      en: "You should be checked within two weeks. Ask before taking pills.",
      es: "Le deben revisar en dos semanas o menos. Pregunte antes de tomar pastillas.",
    },
    clinicianMessage: "Pregnant: avoid NSAIDs from 20 weeks; low threshold for CES questions.",
    action: "Visit within 2 weeks",
  },
];
