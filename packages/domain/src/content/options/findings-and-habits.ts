import type { Words } from "../words.ts";

export const postureHabits: Readonly<Record<string, Words>> = {
  "slouch-sitting": { en: "I slouch when I sit", es: "Me encorvo al sentarme" },
  "slouch-standing": { en: "I slouch when I stand", es: "Me encorvo al pararme" },
  "hunch-at-screen": { en: "I hunch at a screen", es: "Me encorvo frente a la pantalla" },
  "awkward-sleep-position": { en: "I sleep in a bad position", es: "Duermo en mala posición" },
  "no-back-support": { en: "My chair has no back support", es: "Mi silla no apoya la espalda" },
  none: { en: "None", es: "Ninguno" },
};

export const bodyFindings: Readonly<Record<string, Words>> = {
  "tight-hamstrings": { en: "Tight backs of thighs", es: "Músculos de atrás del muslo tensos" },
  "tight-piriformis": { en: "Tight deep hip muscle", es: "Músculo profundo de la cadera tenso" },
  "forward-pelvic-tilt": { en: "Hips tip forward", es: "Pelvis inclinada hacia adelante" },
  "weak-core": { en: "Weak belly and back (core)", es: "Abdomen y espalda débiles" },
  "weak-back-muscles": { en: "Weak back muscles", es: "Músculos de la espalda débiles" },
  "muscle-imbalance": { en: "Some muscles tight, some weak", es: "Unos tensos y otros débiles" },
  none: { en: "None", es: "Ninguno" },
};

export const painQuality: Readonly<Record<string, Words>> = {
  sharp: { en: "Sharp", es: "Agudo" },
  stabbing: { en: "Stabbing", es: "Punzante" },
  cramping: { en: "Cramp", es: "Calambre" },
  throbbing: { en: "Throbbing", es: "Pulsante" },
  "dull-ache": { en: "Dull ache", es: "Dolor sordo" },
  burning: { en: "Burning", es: "Ardor" },
  "electric-jolt": { en: "Electric jolt", es: "Descarga" },
  tight: { en: "Tight", es: "Tenso" },
  sore: { en: "Sore", es: "Adolorido" },
};

export const movementLimited: Readonly<Record<string, Words>> = {
  walk: { en: "Walk", es: "Caminar" },
  sit: { en: "Sit", es: "Sentarse" },
  stand: { en: "Stand", es: "Pararse" },
  bend: { en: "Bend", es: "Doblarse" },
  twist: { en: "Twist", es: "Girar" },
  bed: { en: "Get out of bed", es: "Levantarse de la cama" },
  none: { en: "None", es: "Ninguno" },
};

export const activityImpact: Readonly<Record<string, Words>> = {
  work: { en: "Work", es: "Trabajo" },
  housework: { en: "Housework", es: "Quehaceres" },
  sport: { en: "Sport", es: "Deporte" },
  hobby: { en: "Hobby", es: "Pasatiempo" },
  sleep: { en: "Sleep", es: "Dormir" },
  "care-for-others": { en: "Care for others", es: "Cuidar a otros" },
  none: { en: "None", es: "Ninguno" },
};
