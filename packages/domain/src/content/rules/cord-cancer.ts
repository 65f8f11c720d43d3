import type { Rule } from "../content.ts";

export const cordCancerRules: readonly Rule[] = [
  {
    id: "mscc-neuro",
    family: "cord-cancer",
    level: "emergency-now",
    when: "d-cancer AND (ANY(leg-weakness, gait-unsteady, leg-numbness, hand-clumsiness, band-around-trunk) OR d-ces-any)",
    rationale: "Nerve or cord symptoms in a person with cancer are an oncological emergency.",
    citation: "NICE NG234 2023, recognition of MSCC (immediate contact; MRI within 24 h)",
    patientMessage: {
      en: "Because of your cancer history and these nerve symptoms, you need hospital care now.",
      es: "Por su historia de cáncer y estos síntomas de los nervios, debe ir al hospital ya.",
    },
    clinicianMessage:
      "Suspected metastatic cord compression: contact MSCC/oncology on-call at once; whole-spine MRI within 24 h.",
    action: "ED / MSCC coordinator now",
  },
  {
    id: "spinal-mets-pain",
    family: "cord-cancer",
    level: "same-day",
    when: "d-cancer AND (ANY(pain-severe-unrelenting, night-pain-wakes, pain-worse-straining, spine-bone-tenderness, walking-leg-symptoms, leg-pain) OR d-thoracic OR pain-course = worse)",
    rationale: "Certain pain patterns in a person with cancer raise concern for spread to the spine.",
    citation:
      "NICE NG234 2023 (contact within 24 h; MRI within 1 week); Downie 2013; Finucane 2020 malignancy section",
    patientMessage: {
      en: "Please speak with a clinician today because of your cancer history and this kind of pain.",
      es: "Por favor, hable hoy con un profesional de la salud, por su historia de cáncer y por este tipo de dolor.",
    },
    clinicianMessage:
      "Cancer history plus suspicious pain pattern, no neurology reported. MSCC service within 24 h.",
    action: "Same-day contact",
  },
  {
    id: "cancer-history-any-pain",
    family: "cord-cancer",
    level: "within-48-hours",
    when: "d-cancer",
    rationale: "A past cancer is the single history item that best raises the chance of spinal cancer.",
    citation: "Downie 2013 BMJ; ACP 2017; ACR 2021 variant 7",
    patientMessage: {
      en: "A clinician will see you within two days because you have had cancer.",
      es: "Un profesional de la salud le verá en dos días o menos, porque ha tenido cáncer.",
    },
    unbookedMessage: {
      en: "You should be checked within two days because you have had cancer.",
      es: "Le deben revisar en dos días o menos, porque ha tenido cáncer.",
    },
    clinicianMessage:
      "Cancer history with back pain; pattern not specific. Skin-only cancer other than melanoma does not count; ask if melanoma.",
    action: "Visit in 48 h",
  },
  {
    id: "cord-rapid",
    family: "cord-cancer",
    level: "emergency-now",
    when: "neuro-rapid-worsening AND ANY(leg-weakness, gait-unsteady, hand-clumsiness, leg-numbness, foot-drop)",
    rationale: "Loss of function over hours or days suggests cord or nerve compression.",
    citation: "NICE NG127 2019; NG234 2023",
    patientMessage: {
      en: "Fast loss of strength, feeling or balance needs hospital care now.",
      es: "Si pierde rápido la fuerza, la sensación o el equilibrio, debe ir al hospital ya.",
    },
    clinicianMessage: "Rapidly progressive neurological deficit.",
    action: "ED now",
  },
];
