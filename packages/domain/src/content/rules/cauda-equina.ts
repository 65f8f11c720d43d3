import type { Rule } from "../content.ts";

export const caudaEquinaRules: readonly Rule[] = [
  {
    id: "ces-bladder",
    family: "cauda-equina",
    level: "emergency-now",
    when: "ANY(urine-cannot-start, urine-flow-not-felt, urine-leak-new) AND d-ces-recent",
    rationale:
      "New bladder change with back pain may mean pressure on the nerves at the base of the spine, and delay risks lasting harm.",
    citation:
      "GIRFT National Suspected CES Pathway 2023 (primary-care presentation page: 14-day list); NICE CKS sciatica red flags; Finucane 2020 CES section",
    patientMessage: {
      en: "New trouble passing or holding urine with back pain needs hospital care now. Go to an emergency department. Do not drive yourself.",
      es: "Los problemas nuevos para orinar o aguantar la orina, con dolor de espalda, se deben atender en el hospital ya. Vaya a la sala de emergencias. No maneje usted.",
    },
    clinicianMessage:
      "Possible cauda equina syndrome: new or worsening bladder symptom. Emergency MRI pathway; do not wait for bilateral signs.",
    action: "ED now; clinic phones ahead; no booking offered",
  },
  {
    id: "ces-bowel",
    family: "cauda-equina",
    level: "emergency-now",
    when: "ANY(bowel-leak-new, bowel-fullness-not-felt) AND d-ces-recent",
    rationale: "Loss of bowel control or rectal feeling is a core cauda equina symptom.",
    citation: "GIRFT 2023; Finucane 2020",
    patientMessage: {
      en: "Loss of bowel control or feeling with back pain needs hospital care now. Go to an emergency department.",
      es: "Perder el control o la sensación del intestino, con dolor de espalda, se debe atender en el hospital ya. Vaya a la sala de emergencias.",
    },
    clinicianMessage:
      "Possible cauda equina syndrome: bowel control or rectal sensation change. Constipation alone is not counted.",
    action: "ED now",
  },
  {
    id: "ces-saddle",
    family: "cauda-equina",
    level: "emergency-now",
    when: "saddle-numbness AND d-ces-recent",
    rationale: "Altered feeling in the saddle area, however small, is on every national emergency list.",
    citation: "GIRFT 2023; NICE CKS sciatica; Finucane 2020",
    patientMessage: {
      en: "Numbness between the legs with back pain needs hospital care now.",
      es: "Tener dormida la zona entre las piernas, con dolor de espalda, se debe atender en el hospital ya.",
    },
    clinicianMessage: "Possible cauda equina syndrome: saddle sensory change (may be small or one-sided).",
    action: "ED now",
  },
  {
    id: "ces-bilateral-motor",
    family: "cauda-equina",
    level: "emergency-now",
    when: "leg-weakness AND leg-weakness-side = both AND MAYBE(leg-weakness-course = getting-worse OR cannot-stand-or-walk)",
    rationale: "Severe or progressive weakness of both legs is an emergency whatever the cause.",
    citation: "GIRFT 2023; NG127 2019 (immediate referral)",
    patientMessage: {
      en: "Weakness in both legs that is getting worse needs hospital care now.",
      es: "La debilidad en las dos piernas que se pone peor se debe atender en el hospital ya.",
    },
    clinicianMessage: "Bilateral leg weakness, progressive or severe: cauda equina or cord compression.",
    action: "ED now",
  },
  {
    id: "ces-sexual-plus",
    family: "cauda-equina",
    level: "emergency-now",
    when: "sexual-function-change AND d-ces-recent AND ANY(leg-pain-both-recent, leg-weakness, leg-numbness)",
    rationale:
      "Sexual change together with leg nerve symptoms makes cauda equina more likely than sexual change alone.",
    citation: "GIRFT 2023 (note that sexual dysfunction alone is unlikely to be CES)",
    patientMessage: {
      en: "These changes together need hospital care now.",
      es: "Estos cambios juntos se deben atender en el hospital ya.",
    },
    clinicianMessage: "New sexual dysfunction with leg neurological symptoms: treat as suspected CES.",
    action: "ED now",
  },
  {
    id: "ces-bilateral-sciatica",
    family: "cauda-equina",
    level: "same-day",
    when: "leg-pain AND leg-pain-side = both AND MAYBE(leg-pain-both-recent)",
    rationale: "New pain in both legs, or one leg spreading to both, can come before cauda equina symptoms.",
    citation:
      "NICE CKS sciatica red flags; NHS Lothian RefHelp (bilateral radicular pain); CSP 2024 review of pathway",
    patientMessage: {
      en: "Pain that has newly moved to both legs should be checked today. If your bladder, bowel or private area changes, go to the ER at once.",
      es: "El dolor que hace poco pasó a las dos piernas se debe revisar hoy. Si nota un cambio en la orina, el intestino o la zona íntima, vaya de inmediato a la sala de emergencias.",
    },
    clinicianMessage:
      "New bilateral radicular pain. Same-day neuro examination, CES questions repeated by a person, written safety-net.",
    action: "Same-day clinician; imaging per local pathway",
  },
  {
    id: "ces-longstanding",
    family: "cauda-equina",
    level: "same-day",
    when: "d-ces-any AND pelvic-change-onset = older-stable",
    rationale: "Older, unchanged symptoms still need a clinician to confirm they are old and explained.",
    citation: "GIRFT 2023 (more than 14 days and stable: urgent, not emergency); local override allowed",
    patientMessage: {
      en: "Please speak with a clinician today about these symptoms.",
      es: "Por favor, hable hoy con un profesional de la salud sobre estos síntomas.",
    },
    clinicianMessage:
      "Pelvic symptom reported as more than 14 days old and stable. Confirm the date by voice; if any doubt use the emergency pathway.",
    action: "Same-day call or visit; urgent MRI decision",
  },
  {
    id: "ces-sexual-change",
    family: "cauda-equina",
    level: "within-48-hours",
    when: "sexual-function-change AND d-ces-recent",
    rationale: "New sexual change deserves a careful check even when it is the only change.",
    citation: "GIRFT 2023",
    patientMessage: {
      en: "A clinician will check this with you in the next two days.",
      es: "Un profesional de la salud verá esto con usted en los próximos dos días.",
    },
    unbookedMessage: {
      en: "A clinician should check this with you in the next two days.",
      es: "Un profesional de la salud debe ver esto con usted en los próximos dos días.",
    },
    clinicianMessage: "New sexual function change with back pain, no other CES item required.",
    action: "Visit in 48 h; examine; safety-net",
  },
  {
    id: "sexual-change-any",
    family: "function",
    level: "routine",
    when: "sexual-function-change",
    rationale: "Older sexual change is still worth raising with a clinician.",
    citation: "GIRFT 2023",
    patientMessage: {
      en: "You can talk about this at a regular visit.",
      es: "Puede hablar de esto en una cita normal.",
    },
    clinicianMessage: "Sexual function change of any age.",
    action: "Routine",
  },
];
