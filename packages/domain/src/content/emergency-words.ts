import type { Words } from "./words.ts";

/** What the emergency screen asks for, strongest first (docs/clinical/journey.md section 6). */
export const emergencyActions = [
  "ambulance-keep-still",
  "ambulance",
  "emergency-department",
  "maternity-unit",
  "crisis-line",
] as const;

export type EmergencyAction = (typeof emergencyActions)[number];

const rulesByAction: Readonly<Record<EmergencyAction, readonly string[]>> = {
  "ambulance-keep-still": ["trauma-major", "trauma-ankylosed"],
  ambulance: [
    "acs-possible",
    "aortic-dissection",
    "aaa-symptomatic",
    "collapse",
    "pe-possible",
    "sepsis-possible",
    "acute-confusion",
  ],
  "emergency-department": [
    "gi-bleed",
    "ces-bladder",
    "ces-bowel",
    "ces-saddle",
    "ces-bilateral-motor",
    "ces-sexual-plus",
    "mscc-neuro",
    "cord-rapid",
    "infection-neuro",
    "haematoma-neuro",
    "renal-colic-complicated",
  ],
  "maternity-unit": ["pregnancy-emergency"],
  "crisis-line": ["self-harm-active"],
};

/** The action of the strongest of the fired rules; null where none of them is an emergency. */
export function emergencyActionFor(ruleIds: readonly string[]): EmergencyAction | null {
  return emergencyActions.find((action) => ruleIds.some((id) => rulesByAction[action].includes(id))) ?? null;
}

export type ActionWords = {
  readonly heading: Words;
  readonly button: Words;
  readonly phone: "911" | "988";
  /** What else to know: who drives, what to take, what not to do. */
  readonly more: readonly Words[];
};

const doNot: Words = {
  en: "Do not drive yourself. Do not eat or drink. If you can, unlock the door and take your list of pills.",
  es: "No maneje. No coma ni beba. Si puede, abra la puerta y lleve la lista de sus pastillas.",
};

const call911: Words = { en: "Call 911", es: "Llamar al 911" };

export const emergencyWords: Readonly<Record<EmergencyAction, ActionWords>> = {
  "ambulance-keep-still": {
    heading: { en: "Keep still and call 911 now", es: "No se mueva y llame al 911 ya" },
    button: call911,
    phone: "911",
    more: [doNot],
  },
  ambulance: {
    heading: { en: "Call 911 now", es: "Llame al 911 ya" },
    button: call911,
    phone: "911",
    more: [doNot],
  },
  "emergency-department": {
    heading: {
      en: "Go to an emergency department now",
      es: "Vaya ya a la sala de emergencias",
    },
    button: call911,
    phone: "911",
    more: [
      {
        en: "Let someone drive you. Call 911 if you have no ride, feel faint or throw up blood.",
        es: "Pida que alguien lo lleve. Llame al 911 si no tiene quien lo lleve, se marea o vomita sangre.",
      },
      doNot,
    ],
  },
  "maternity-unit": {
    heading: { en: "Go to your maternity unit now", es: "Vaya ya a su unidad de maternidad" },
    button: call911,
    phone: "911",
    more: [
      {
        en: "Call 911 if you bleed or feel faint.",
        es: "Llame al 911 si sangra o se marea.",
      },
      doNot,
    ],
  },
  "crisis-line": {
    heading: {
      en: "You are not alone. Call or text 988 now",
      es: "No está solo. Llame o escriba al 988 ya",
    },
    button: { en: "Call 988", es: "Llamar al 988" },
    phone: "988",
    more: [
      {
        en: "You can call 911 too. Stay with someone you trust.",
        es: "También puede llamar al 911. Quédese con alguien de confianza.",
      },
    ],
  },
};
