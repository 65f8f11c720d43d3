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

export type EmergencyScreen<Line> = {
  readonly heading: Line;
  readonly button: Line;
  readonly phone: "911" | "988";
  /** What else to know: who drives; last, except for the crisis line, food, the door and pills. */
  readonly more: readonly Line[];
  /** What is said to who is going now. */
  readonly going: Line;
};

export type ActionWords = EmergencyScreen<Words>;

const foodDoorPills: Words = {
  en: "Do not eat or drink. If you can, unlock the door and take your list of pills.",
  es: "No coma ni beba. Si puede, deje la puerta sin llave y lleve la lista de sus pastillas.",
};

const phoneAndPills: Words = {
  en: "Good. Take a phone and your list of pills. Do not wait for our call.",
  es: "Bien. Lleve un teléfono y la lista de sus pastillas. No espere a que le llamemos.",
};

const doNotDrive: Words = { en: "Do not drive yourself.", es: "No maneje." };

const call911: Words = { en: "Call 911", es: "Llamar al 911" };

export const emergencyWords: Readonly<Record<EmergencyAction, ActionWords>> = {
  "ambulance-keep-still": {
    heading: { en: "Keep still and call 911 now", es: "No se mueva y llame al 911 ya" },
    button: call911,
    phone: "911",
    more: [
      {
        en: "Do not get up. Do not drive yourself.",
        es: "No se levante. No maneje.",
      },
      {
        en: "Do not eat or drink. Ask someone to unlock the door and bring your list of pills.",
        es: "No coma ni beba. Pida que alguien abra la puerta y traiga la lista de sus pastillas.",
      },
    ],
    going: {
      en: "Please do not move. Call 911: they will come. Do not wait for our call.",
      es: "Por favor, no se mueva. Llame al 911: ellos van hasta ahí. No espere a que le llamemos.",
    },
  },
  ambulance: {
    heading: { en: "Call 911 now", es: "Llame al 911 ya" },
    button: call911,
    phone: "911",
    more: [doNotDrive, foodDoorPills],
    going: phoneAndPills,
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
        en: "Do not drive yourself. Let someone else drive you.",
        es: "No maneje. Pida que alguien le lleve.",
      },
      {
        en: "Call 911 if you have no ride, feel faint or throw up blood.",
        es: "Llame al 911 si no tiene quien le lleve, si se va a desmayar o si vomita sangre.",
      },
      foodDoorPills,
    ],
    going: phoneAndPills,
  },
  "maternity-unit": {
    heading: { en: "Go to your maternity unit now", es: "Vaya ya a su unidad de maternidad" },
    button: call911,
    phone: "911",
    more: [
      {
        en: "Call 911 if you bleed or feel faint.",
        es: "Llame al 911 si sangra o si se va a desmayar.",
      },
      doNotDrive,
      foodDoorPills,
    ],
    going: phoneAndPills,
  },
  "crisis-line": {
    heading: {
      en: "You are not alone. Call or text 988 now",
      es: "Hay quien le escuche. Llame o mande un texto al 988 ya",
    },
    button: { en: "Call 988", es: "Llamar al 988" },
    phone: "988",
    more: [
      {
        en: "You can call 911 too. Stay with someone you trust.",
        es: "También puede llamar al 911. Quédese con alguien de confianza.",
      },
    ],
    going: {
      en: "Good. Stay with someone, and keep a phone with you. Do not wait for our call.",
      es: "Bien. Quédese con alguien y tenga a mano un teléfono. No espere a que le llamemos.",
    },
  },
};

/**
 * The screen of the strongest action. Where thoughts of self-harm fired beside it, it says nothing of food,
 * doors or pills, and gives the crisis line too. Null where no rule is an emergency.
 */
export function emergencyScreenFor<Line>(
  words: Readonly<Record<EmergencyAction, EmergencyScreen<Line>>>,
  ruleIds: readonly string[],
): (EmergencyScreen<Line> & { readonly action: EmergencyAction }) | null {
  const action = emergencyActionFor(ruleIds);
  if (!action) return null;
  const { [action]: screen, "crisis-line": crisis } = words;
  const crisisToo = action !== "crisis-line" && ruleIds.some(isCrisis);
  if (!crisisToo) return { action, ...screen };
  return {
    action,
    ...screen,
    more: [...screen.more.slice(0, -1), crisis.heading, ...crisis.more],
    going: action === "ambulance-keep-still" ? screen.going : crisis.going,
  };
}

const isCrisis = (ruleId: string) => rulesByAction["crisis-line"].includes(ruleId);
