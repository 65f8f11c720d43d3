import type { Words } from "../words.ts";

/** What is asked of thoughts, mood and the two scores, by the English that the patient reads. */
export const thoughtsAndScores: Readonly<Record<string, Words>> = {
  "Do you avoid moving because you fear it will harm your back?": {
    en: "Does {name} avoid moving because they fear it will harm their back?",
    es: "¿{name} evita moverse por miedo a dañarse la espalda?",
  },
  "Do you feel your back will never get better?": {
    en: "Does {name} feel their back will never get better?",
    es: "¿{name} siente que su espalda nunca va a mejorar?",
  },
  "Is work unhappy, or is there a claim or sick-leave problem about your back?": {
    en: "Is work unhappy, or is there a claim or sick-leave problem about {name}'s back?",
    es: "¿{name} tiene problemas en el trabajo o un reclamo/incapacidad por la espalda?",
  },
  "Do you think only rest or someone else can fix it?": {
    en: "Does {name} think only rest or someone else can fix it?",
    es: "¿{name} cree que solo el reposo u otra persona lo puede curar?",
  },
  "Have you had thoughts of hurting yourself?": {
    en: "Has {name} had thoughts of self-harm?",
    es: "¿{name} ha tenido pensamientos de hacerse daño?",
  },
  "How strong was your pain most of the time?": {
    en: "How strong was {name}'s pain most of the time?",
    es: "¿Qué tan fuerte fue el dolor de {name} casi siempre?",
  },
  "How much did pain spoil things you like to do?": {
    en: "How much did pain spoil things {name} likes to do?",
    es: "¿Cuánto le arruinó el dolor a {name} lo que le gusta hacer?",
  },
  "How much did pain get in the way of what you do each day?": {
    en: "How much did pain get in the way of what {name} does each day?",
    es: "¿Cuánto le estorbó el dolor a {name} en lo que hace cada día?",
  },
  "Think of the last 2 weeks. How often did this bother you?": {
    en: "Think of the last 2 weeks. How often did this bother {name}?",
    es: "Piense en las últimas 2 semanas. ¿Qué tan seguido le molestó esto a {name}?",
  },
  "Things gave me little joy or I did not care to start them": {
    en: "Things gave {name} little joy or they did not care to start them",
    es: "Poca alegría o pocas ganas de empezar las cosas",
  },
  "I felt low, sad or without hope": {
    en: "{name} felt low, sad or without hope",
    es: "{name} sintió tristeza, desánimo o falta de esperanza",
  },
  "I was tense, uneasy or on edge": {
    en: "{name} was tense, uneasy or on edge",
    es: "{name} sintió tensión, inquietud o nervios",
  },
  "I could not turn off my worries": {
    en: "{name} could not turn off their worries",
    es: "{name} no pudo dejar de preocuparse",
  },
};
