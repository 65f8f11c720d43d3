import type { Family } from "@preamble/domain/content/content";

/** The families of rules as clinicians read them. */
export const familyNames: Readonly<Record<Family, string>> = {
  "cauda-equina": "Cauda equina",
  function: "Function",
  "cord-cancer": "Cord or cancer",
  neuro: "Nerves",
  cardiovascular: "Heart and vessels",
  infection: "Infection",
  fracture: "Fracture",
  bleeding: "Bleeding",
  "cancer-unknown": "Cancer not excluded",
  child: "Child",
  visceral: "Organs",
  pregnancy: "Pregnancy",
  inflammatory: "Inflammatory",
  electrolyte: "Salts",
  psychosocial: "Mood and safety",
  "medicine-safety": "Medicine safety",
  contributor: "Contributor",
  contradiction: "Contradiction",
};
