import type { Rule } from "../content.ts";

export const psychosocialRules: readonly Rule[] = [
  {
    id: "self-harm-active",
    family: "psychosocial",
    level: "emergency-now",
    when: "self-harm-thoughts = active",
    rationale: "Thoughts of self-harm with intent need help at once.",
    citation: "NICE NG225 2022; local crisis protocol",
    patientMessage: {
      en: "You are not alone. Call or text your crisis line (988 in the US) or emergency number now.",
      es: "No tiene que pasar por esto a solas. Llame o mande un texto ya a la línea de crisis (988 en EE. UU.), o llame al número de emergencias.",
    },
    clinicianMessage: "Active self-harm thoughts: immediate human call-back.",
    action: "Crisis line / emergency now",
  },
  {
    id: "self-harm-passive",
    family: "psychosocial",
    level: "same-day",
    when: "self-harm-thoughts = passive",
    rationale: "Passing thoughts of being dead need a same-day talk.",
    citation: "NICE NG225 2022",
    patientMessage: {
      en: "We will call you today. If it gets worse call your crisis line (988 in the US).",
      es: "Le vamos a llamar hoy. Si esto se pone peor, llame a la línea de crisis (988 en EE. UU.).",
    },
    unbookedMessage: {
      en: "You should talk with a clinician today. If it gets worse call your crisis line (988 in the US).",
      es: "Debe hablar hoy con un profesional de la salud. Si esto se pone peor, llame a la línea de crisis (988 en EE. UU.).",
    },
    clinicianMessage: "Passive ideation: same-day risk conversation.",
    action: "Same-day call",
  },
  {
    id: "mood-screen",
    family: "psychosocial",
    level: "routine",
    when: "phq2-score >= 3 OR gad2-score >= 3",
    rationale: "Low mood or worry slows recovery and can be treated.",
    citation: "Kroenke 2003 (PHQ-2); Kroenke 2007 (GAD-2)",
    patientMessage: {
      en: "Please book a visit; we can help with mood as well.",
      es: "Por favor, pida una cita. También le podemos ayudar con el ánimo.",
    },
    clinicianMessage: "PHQ-2 or GAD-2 positive: do PHQ-9/GAD-7.",
    action: "Routine",
  },
  {
    id: "yellow-cluster",
    family: "psychosocial",
    level: "routine",
    when: "COUNT(fear-movement, belief-never-better, phq2-score >= 3, work-problem, stress-level >= 7, passive-expectation) >= 3",
    rationale: "Several yellow flags predict slow recovery.",
    citation: "NICE NG59 (risk stratification); Lancet 2018 (Foster); STarT Back concept",
    patientMessage: {
      en: "Please book a visit to make a recovery plan.",
      es: "Por favor, pida una cita para hacer un plan y mejorar.",
    },
    clinicianMessage: "Three or more yellow flags: psychologically informed physio.",
    action: "Routine",
  },
];
