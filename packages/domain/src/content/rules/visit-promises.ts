import type { Rule } from "../content.ts";

type Messages = Required<Pick<Rule, "patientMessage" | "unbookedMessage">>;

export const seenWithinTwoDays: Messages = {
  patientMessage: {
    en: "A clinician will see you within two days.",
    es: "Un profesional de la salud le verá en dos días o menos.",
  },
  unbookedMessage: {
    en: "You should be checked within two days.",
    es: "Le deben revisar en dos días o menos.",
  },
};

export const seenWithinTwoWeeks: Messages = {
  patientMessage: {
    en: "A clinician will see you within two weeks.",
    es: "Un profesional de la salud le verá en dos semanas o menos.",
  },
  unbookedMessage: {
    en: "You should be checked within two weeks.",
    es: "Le deben revisar en dos semanas o menos.",
  },
};

export const bonesWithinTwoDays: Messages = {
  patientMessage: {
    en: "A clinician will check your bones within two days.",
    es: "Un profesional de la salud le revisará los huesos en dos días o menos.",
  },
  unbookedMessage: {
    en: "Your bones should be checked within two days.",
    es: "Le deben revisar los huesos en dos días o menos.",
  },
};
