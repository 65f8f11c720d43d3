import type { Rule } from "../content.ts";

export const childRules: readonly Rule[] = [
  {
    id: "child-red",
    family: "child",
    level: "same-day",
    when: "age-years < 18 AND (ANY(night-pain-wakes, weight-loss-unexplained, leg-weakness, gait-unsteady, leg-numbness, night-sweats, spine-shape-new, pain-severe-unrelenting) OR d-fever OR symptom-duration-days >= 28 OR age-years < 5)",
    rationale: "Children with any of these have a higher chance of a real cause.",
    citation: "ACR back pain child 2017; Turner 2014; Shillington 2007",
    patientMessage: {
      en: "A child with these signs should be checked today.",
      es: "Un niño o una niña con estas señales se debe revisar hoy.",
    },
    clinicianMessage: "Paediatric red flag.",
    action: "Same-day paediatric-capable visit",
  },
  {
    id: "child-back-pain",
    family: "child",
    level: "within-2-weeks",
    when: "age-years < 18",
    rationale: "Back pain in a child should not be left to self-care alone.",
    citation: "ACR child back pain 2017; NICE NG59 covers 16+ only",
    patientMessage: {
      en: "A clinician should see your child within two weeks.",
      es: "Un profesional de la salud debe ver a su hijo o hija en dos semanas o menos.",
    },
    clinicianMessage: "Under 18 with back pain; adult rules do not fully apply.",
    action: "Visit within 2 weeks",
  },
  {
    id: "age-18-19",
    family: "child",
    level: "routine",
    when: "age-years >= 18 AND age-years < 20",
    rationale: "Under 20 is a traditional weak flag.",
    citation: "Traditional red-flag lists; Downie 2013",
    patientMessage: { en: "We suggest a regular visit.", es: "Es bueno que pida una cita normal." },
    clinicianMessage: "Age under 20.",
    action: "Routine",
  },
];
