import type { Words } from "../words.ts";

/** Labels of choices that belong to one question, by question id; they win over the shared short choices. */
export const moreChoices: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  "sex-at-birth": { other: { en: "Other", es: "Otro" } },
  "spasm-intensity": {
    "mild-annoying": { en: "Mild: it bothers me", es: "Leve: me molesta" },
    moderate: { en: "Medium", es: "Medio" },
    "severe-cannot-carry-on": { en: "Strong: I can't go on", es: "Fuerte: no puedo seguir" },
  },
  "spasm-length": {
    seconds: { en: "Seconds", es: "Segundos" },
    minutes: { en: "Minutes", es: "Minutos" },
    hours: { en: "Hours", es: "Horas" },
    "does-not-let-go": { en: "It does not let go", es: "No se suelta" },
  },
  "pain-spread": {
    "one-spot": { en: "One spot", es: "Un solo punto" },
    wide: { en: "All across the back", es: "Toda la espalda" },
  },
  "diet-minerals": {
    daily: { en: "Each day", es: "Cada día" },
    "some-days": { en: "Some days", es: "Algunos días" },
    rarely: { en: "Hardly ever", es: "Casi nunca" },
  },
  "fitness-level": {
    poor: { en: "Not fit", es: "En mala forma" },
    fair: { en: "So-so", es: "Regular" },
    good: { en: "Fit", es: "En buena forma" },
  },
  "recent-trauma": { none: { en: "No injury", es: "Sin golpe ni accidente" } },
  "cancer-history": { none: { en: "No, never", es: "No, nunca" } },
  "self-harm-thoughts": { none: { en: "No", es: "No" } },
  "leg-weakness-course": { same: { en: "No, the same", es: "No, sigue igual" } },
};
