import type { Words } from "../words.ts";

/** The choices under the questions, by the English that the patient reads. */
export const choices: Readonly<Record<string, Words>> = {
  "Mild: it bothers me": { en: "Mild: it bothers {name}", es: "Leve: molesta a {name}" },
  "Strong: I can't go on": { en: "Strong: {name} can't go on", es: "Fuerte: {name} no puede seguir" },
  "I quit": { en: "{name} quit", es: "{name} lo dejó" },
  "I slouch when I sit": { en: "Slouches when sitting", es: "Se encorva al sentarse" },
  "I slouch when I stand": { en: "Slouches when standing", es: "Se encorva al pararse" },
  "I hunch at a screen": { en: "Hunches at a screen", es: "Se encorva frente a la pantalla" },
  "I sleep in a bad position": { en: "Sleeps in a bad position", es: "Duerme en mala posición" },
  "My chair has no back support": {
    en: "{name}'s chair has no back support",
    es: "La silla de {name} no apoya la espalda",
  },
  "Moved without paying attention": {
    en: "Moved without paying attention",
    es: "Se movió sin poner atención",
  },
};
