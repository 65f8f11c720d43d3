import type { Words } from "../words.ts";

/** The questions of the safety pages, by the English that the patient reads. */
export const safetyQuestions: Readonly<Record<string, Words>> = {
  "What is your date of birth?": {
    en: "What is {name}'s date of birth?",
    es: "¿Cuál es la fecha de nacimiento de {name}?",
  },
  "What sex were you given at birth?": {
    en: "What sex was {name} given at birth?",
    es: "¿Qué sexo le asignaron a {name} al nacer?",
  },
  "Are you pregnant, or could you be?": {
    en: "Is {name} pregnant, or could they be?",
    es: "¿{name} está embarazada o podría estarlo?",
  },
  "Is the area you would sit on a saddle with (between the legs, genitals, back passage) numb or different?":
    {
      en: "Is the area {name} would sit on a saddle with (between the legs, genitals, back passage) numb or different?",
      es: "¿{name} tiene dormida o rara la zona de la silla de montar (entre las piernas, genitales, ano)?",
    },
  "Is part of a leg or foot numb?": {
    en: "Is part of {name}'s leg or foot numb?",
    es: "¿{name} tiene dormida una parte de la pierna o el pie?",
  },
  "Tap every place that hurts": {
    en: "Tap every place that hurts",
    es: "Toque todos los lugares donde le duele a {name}",
  },
  "Does pain go into your buttock or leg?": {
    en: "Does pain go into {name}'s buttock or leg?",
    es: "¿El dolor le baja a {name} a la nalga o a la pierna?",
  },
  "Is this the first time in your life you have had back pain like this?": {
    en: "Is this the first time in {name}'s life they have had back pain like this?",
    es: "¿Es la primera vez en su vida que {name} tiene un dolor de espalda así?",
  },
  "How many times have you seen someone about this in the last 4 weeks?": {
    en: "How many times has {name} seen someone about this in the last 4 weeks?",
    es: "¿Cuántas veces ha consultado {name} por esto en las últimas 4 semanas?",
  },
  "Is there a new bend or step in your back?": {
    en: "Is there a new bend or step in {name}'s back?",
    es: "¿{name} tiene una curva o escalón nuevo en la espalda?",
  },
  "How bad is the pain right now? (0 = none, 10 = worst you can think of)": {
    en: "How bad is the pain right now? (0 = none, 10 = worst {name} can think of)",
    es: "¿Cuánto le duele ahora a {name}? (0 = nada, 10 = lo peor que pueda imaginar)",
  },
  "Do your current steps (pills, heat, rest) make the pain bearable?": {
    en: "Do {name}'s current steps (pills, heat, rest) make the pain bearable?",
    es: "¿Lo que {name} hace ahora (pastillas, calor, descanso) le hace soportable el dolor?",
  },
  "If you took it, what was your temperature?": {
    en: "If it was taken, what was {name}'s temperature?",
    es: "Si se la tomaron, ¿qué temperatura tuvo {name}?",
  },
  "Have you ever had cancer?": {
    en: "Has {name} ever had cancer?",
    es: "¿{name} ha tenido cáncer alguna vez?",
  },
  "Have you ever injected drugs not given by a clinic? (kept private)": {
    en: "Has {name} ever injected drugs not given by a clinic? (kept private)",
    es: "¿{name} se ha inyectado drogas alguna vez? (es privado)",
  },
  "Tick any health problems you have": {
    en: "Tick any health problems {name} has",
    es: "Marque los problemas de salud que tiene {name}",
  },
  "Tick what you take now": { en: "Tick what {name} takes now", es: "Marque lo que {name} toma ahora" },
  "On any day this week, did you take more than 8 strong (500 mg) acetaminophen / paracetamol tablets in total?":
    {
      en: "On any day this week, did {name} take more than 8 strong (500 mg) acetaminophen / paracetamol tablets in total?",
      es: "¿Algún día de esta semana {name} tomó más de 8 tabletas de 500 mg de acetaminofén / paracetamol?",
    },
  "Do you smoke or vape?": { en: "Does {name} smoke or vape?", es: "¿{name} fuma o vapea?" },
};
