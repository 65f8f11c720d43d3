import type { Words } from "../words.ts";

/** The questions of the pages of daily life, by the English that the patient reads. */
export const lifeQuestions: Readonly<Record<string, Words>> = {
  "How much water do you drink a day?": {
    en: "How much water does {name} drink a day?",
    es: "¿Cuánta agua toma {name} al día?",
  },
  "How many coffees, teas, colas or energy drinks a day?": {
    en: "How many coffees, teas, colas or energy drinks does {name} have a day?",
    es: "¿Cuántos cafés, tés, refrescos de cola o bebidas energéticas toma {name} al día?",
  },
  "How often do you eat fruit, greens, nuts, dairy or whole grains?": {
    en: "How often does {name} eat fruit, greens, nuts, dairy or whole grains?",
    es: "¿Con qué frecuencia come {name} fruta, verduras, nueces, lácteos o granos enteros?",
  },
  "Is your urine dark yellow?": {
    en: "Is {name}'s urine dark yellow?",
    es: "¿La orina de {name} es amarillo oscuro?",
  },
  "Is your mouth dry?": { en: "Is {name}'s mouth dry?", es: "¿{name} tiene la boca seca?" },
  "Are you dizzy or light-headed?": {
    en: "Is {name} dizzy or light-headed?",
    es: "¿{name} tiene mareos?",
  },
  "Are you much more tired than usual?": {
    en: "Is {name} much more tired than usual?",
    es: "¿{name} siente mucho más cansancio de lo normal?",
  },
  "Do you sweat a lot at work or sport?": {
    en: "Does {name} sweat a lot at work or sport?",
    es: "¿{name} suda mucho en el trabajo o el deporte?",
  },
  "What does your work or daily role involve?": {
    en: "What does {name}'s work or daily role involve?",
    es: "¿Qué incluye el trabajo o el día de {name}?",
  },
  "Hours a day sitting?": {
    en: "How many hours a day does {name} sit?",
    es: "¿Cuántas horas al día se sienta {name}?",
  },
  "Do you get up and move at least once an hour?": {
    en: "Does {name} get up and move at least once an hour?",
    es: "¿{name} se levanta y se mueve al menos una vez por hora?",
  },
  "Hours a day driving or in traffic?": {
    en: "How many hours a day is {name} driving or in traffic?",
    es: "¿Cuántas horas al día pasa {name} manejando o en tráfico?",
  },
  "Do you do hobbies that keep you still (sewing, models, gaming)?": {
    en: "Does {name} do hobbies that keep them still (sewing, models, gaming)?",
    es: "¿{name} tiene pasatiempos en una sola posición (costura, modelos, juegos)?",
  },
  "Which sports or exercise do you do?": {
    en: "Which sports or exercise does {name} do?",
    es: "¿Qué deportes hace {name}?",
  },
  "Days a week you are active for 30 minutes?": {
    en: "Days a week {name} is active for 30 minutes?",
    es: "¿Días a la semana con 30 minutos de actividad?",
  },
  "How fit do you feel?": { en: "How fit does {name} feel?", es: "¿Qué tan en forma se siente {name}?" },
  "Has a clinician told you about any of these?": {
    en: "Has a clinician told {name} about any of these?",
    es: "¿Un profesional le ha dicho a {name} alguno de estos?",
  },
  "Which of these fit you?": { en: "Which of these fit {name}?", es: "¿Cuáles le pasan a {name}?" },
  "Is your bed sagging or uncomfortable?": {
    en: "Is {name}'s bed sagging or uncomfortable?",
    es: "¿La cama de {name} está hundida o incómoda?",
  },
  "Do you have a smoker's cough that hurts your back?": {
    en: "Does {name} have a smoker's cough that hurts their back?",
    es: "¿{name} tiene tos de fumador que le duele en la espalda?",
  },
  "How stressed have you felt this week? (0–10)": {
    en: "How stressed has {name} felt this week? (0–10)",
    es: "¿Cuánto estrés sintió {name} esta semana? (0–10)",
  },
  "Are you often tense or on edge?": {
    en: "Is {name} often tense or on edge?",
    es: "¿{name} suele sentir tensión o nervios?",
  },
  "When stressed, do you breathe shallow or hunch your shoulders?": {
    en: "When stressed, does {name} breathe shallow or hunch their shoulders?",
    es: "Con estrés, ¿{name} respira corto o encoge los hombros?",
  },
};
