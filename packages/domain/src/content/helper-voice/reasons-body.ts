import type { Words } from "../words.ts";

/** Why, after sending, where it names a part of the body, by the English that the patient reads. */
export const reasonsBody: Readonly<Record<string, Words>> = {
  "Your leg numbness can be checked at a regular visit.": {
    en: "{name}'s numb leg can be checked at a regular visit.",
    es: "La parte dormida de la pierna de {name} se puede revisar en una cita normal.",
  },
  "A clinician will test your leg strength within two weeks.": {
    en: "A clinician will test {name}'s leg strength within two weeks.",
    es: "Un profesional de la salud medirá la fuerza de las piernas de {name} en dos semanas o menos.",
  },
  "Your leg strength should be tested within two weeks.": {
    en: "{name}'s leg strength should be tested within two weeks.",
    es: "Deben medir la fuerza de las piernas de {name} en dos semanas o menos.",
  },
  "A clinician will see you within two weeks for your leg pain.": {
    en: "A clinician will see {name} within two weeks for the leg pain.",
    es: "Un profesional de la salud verá a {name} en dos semanas o menos por el dolor de la pierna.",
  },
  "You should be checked within two weeks for your leg pain.": {
    en: "{name} should be checked within two weeks for the leg pain.",
    es: "Deben revisar a {name} en dos semanas o menos por el dolor de la pierna.",
  },
  "Your leg pain can be looked at in a regular visit.": {
    en: "{name}'s leg pain can be looked at in a regular visit.",
    es: "El dolor de la pierna de {name} se puede ver en una cita normal.",
  },
  "We will check your legs in a regular visit.": {
    en: "We will check {name}'s legs in a regular visit.",
    es: "Vamos a revisar las piernas de {name} en una cita normal.",
  },
  "Your legs should be checked in a regular visit.": {
    en: "{name}'s legs should be checked in a regular visit.",
    es: "Las piernas de {name} se deben revisar en una cita normal.",
  },
  "Because of your nerve condition a clinician will review you within two weeks.": {
    en: "Because of their nerve condition a clinician will review {name} within two weeks.",
    es: "Como {name} tiene un problema de los nervios, un profesional de la salud le verá en dos semanas o menos.",
  },
  "Because of your nerve condition you should be checked within two weeks.": {
    en: "Because of their nerve condition {name} should be checked within two weeks.",
    es: "Como {name} tiene un problema de los nervios, le deben revisar en dos semanas o menos.",
  },
  "A clinician will check your bones within two days.": {
    en: "A clinician will check {name}'s bones within two days.",
    es: "Un profesional de la salud revisará los huesos de {name} en dos días o menos.",
  },
  "Your bones should be checked within two days.": {
    en: "{name}'s bones should be checked within two days.",
    es: "Deben revisar los huesos de {name} en dos días o menos.",
  },
  "A clinician will look at your spine within two weeks.": {
    en: "A clinician will look at {name}'s spine within two weeks.",
    es: "Un profesional de la salud verá la columna de {name} en dos semanas o menos.",
  },
  "Your spine should be checked within two weeks.": {
    en: "{name}'s spine should be checked within two weeks.",
    es: "Deben revisar la columna de {name} en dos semanas o menos.",
  },
  "A clinician will test your urine within two days.": {
    en: "A clinician will test {name}'s pee within two days.",
    es: "Un profesional de la salud hará una prueba de orina a {name} en dos días o menos.",
  },
  "Your urine should be checked within two days.": {
    en: "{name}'s pee should be checked within two days.",
    es: "Deben hacer una prueba de orina a {name} en dos días o menos.",
  },
  "A clinician will check your blood salts within two days.": {
    en: "A clinician will check {name}'s blood salts within two days.",
    es: "Un profesional de la salud revisará las sales de la sangre de {name} en dos días o menos.",
  },
  "Your blood salts should be checked within two days.": {
    en: "{name}'s blood salts should be checked within two days.",
    es: "Deben revisar las sales de la sangre de {name} en dos días o menos.",
  },
  "Your pattern may be an inflammatory kind of back pain. Please book a visit.": {
    en: "{name}'s pattern may be an inflammatory kind of back pain. Please book a visit.",
    es: "Por cómo le duele a {name}, puede ser un dolor de espalda de tipo inflamatorio. Por favor, pida una cita.",
  },
};
