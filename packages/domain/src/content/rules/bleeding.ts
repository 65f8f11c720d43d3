import type { Rule } from "../content.ts";

export const bleedingRules: readonly Rule[] = [
  {
    id: "anticoag-trauma",
    family: "bleeding",
    level: "same-day",
    when: "medications HAS anticoagulant AND recent-trauma IN {minor, major}",
    rationale: "Blood thinners make bleeding round the spine more likely after a knock.",
    citation: "Case literature on spinal epidural haematoma; general practice",
    patientMessage: {
      en: "Please be checked today because you take a blood thinner.",
      es: "Por favor, pida que le revisen hoy. Es porque toma un anticoagulante.",
    },
    clinicianMessage: "Anticoagulated with trauma.",
    action: "Same-day visit",
  },
  {
    id: "haematoma-neuro",
    family: "bleeding",
    level: "emergency-now",
    when: "medications HAS anticoagulant AND (ANY(leg-weakness, leg-numbness, gait-unsteady, foot-drop) OR d-ces-any)",
    rationale: "Blood thinners plus nerve loss may be a bleed pressing on the cord.",
    citation: "Spontaneous spinal epidural haematoma case reports (Goldfine 2018; Raeouf 2020)",
    patientMessage: {
      en: "Nerve symptoms while on a blood thinner need hospital care now.",
      es: "Toma un anticoagulante y tiene síntomas de los nervios. Por eso debe ir al hospital ya.",
    },
    clinicianMessage: "Possible epidural or subdural spinal haematoma.",
    action: "ED now",
  },
  {
    id: "anticoag-sudden-severe",
    family: "bleeding",
    level: "same-day",
    when: "medications HAS anticoagulant AND onset-speed = sudden AND symptom-duration-days <= 7 AND pain-worst-24h >= 7",
    rationale: "Sudden strong pain on a blood thinner can come hours before weakness.",
    citation: "Raeouf 2020; Ozger 2020",
    patientMessage: {
      en: "Please be checked today. If you become weak or numb, go to the ER.",
      es: "Por favor, pida que le revisen hoy. Si siente debilidad o se le duerme una parte del cuerpo, vaya a la sala de emergencias.",
    },
    clinicianMessage: "Pre-deficit haematoma possible; repeat neuro check.",
    action: "Same-day visit",
  },
  {
    id: "gi-bleed",
    family: "bleeding",
    level: "emergency-now",
    when: "ANY(black-stool, vomiting-blood)",
    rationale: "Anti-inflammatory pills can make the stomach bleed.",
    citation: "NICE CG141; NG59 (NSAID safety)",
    patientMessage: {
      en: "Signs of bleeding inside need hospital care now. Stop ibuprofen-type pills.",
      es: "Las señales de que sangra por dentro se deben atender en el hospital ya. Deje de tomar pastillas como el ibuprofeno.",
    },
    clinicianMessage: "Possible GI bleed; check NSAID, steroid and anticoagulant use.",
    action: "ED now",
  },
];
