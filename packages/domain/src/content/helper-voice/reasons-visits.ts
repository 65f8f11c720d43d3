import type { Words } from "../words.ts";

/** Why, after sending, where it says by when someone sees or checks the patient, by the English that the patient reads. */
export const reasonsVisits: Readonly<Record<string, Words>> = {
  "A clinician will see you within two weeks.": {
    en: "A clinician will see {name} within two weeks.",
    es: "Un profesional de la salud verá a {name} en dos semanas o menos.",
  },
  "A clinician will see you within two days.": {
    en: "A clinician will see {name} within two days.",
    es: "Un profesional de la salud verá a {name} en dos días o menos.",
  },
  "You should be checked within two weeks.": {
    en: "{name} should be checked within two weeks.",
    es: "Deben revisar a {name} en dos semanas o menos.",
  },
  "You should be checked within two days.": {
    en: "{name} should be checked within two days.",
    es: "Deben revisar a {name} en dos días o menos.",
  },
  "A clinician will help you within two days.": {
    en: "A clinician will help {name} within two days.",
    es: "Un profesional de la salud ayudará a {name} en dos días o menos.",
  },
  "A clinician will check you within two days; sooner if you feel worse.": {
    en: "A clinician will check {name} within two days; sooner if they feel worse.",
    es: "Un profesional de la salud revisará a {name} en dos días o menos; antes, si se siente peor.",
  },
  "You should be checked within two days; sooner if you feel worse.": {
    en: "{name} should be checked within two days; sooner if they feel worse.",
    es: "Deben revisar a {name} en dos días o menos; antes, si se siente peor.",
  },
  "A clinician or pharmacist will help you within two days; sooner if you get a fever.": {
    en: "A clinician or pharmacist will help {name} within two days; sooner if they get a fever.",
    es: "Un profesional de la salud o de la farmacia ayudará a {name} en dos días o menos; antes, si le da fiebre.",
  },
  "You should be checked within two days; sooner if you get a fever.": {
    en: "{name} should be checked within two days; sooner if they get a fever.",
    es: "Deben revisar a {name} en dos días o menos; antes, si le da fiebre.",
  },
  "A clinician will see you within two days because you have had cancer.": {
    en: "A clinician will see {name} within two days as they have had cancer.",
    es: "Un profesional de la salud verá a {name} en dos días o menos, porque ha tenido cáncer.",
  },
  "You should be checked within two days because you have had cancer.": {
    en: "{name} should be checked within two days as they have had cancer.",
    es: "Deben revisar a {name} en dos días o menos, porque ha tenido cáncer.",
  },
  "A clinician will check this with you in the next two days.": {
    en: "A clinician will check this with {name} in the next two days.",
    es: "Un profesional de la salud verá esto con {name} en los próximos dos días.",
  },
  "A clinician should check this with you in the next two days.": {
    en: "A clinician should check this with {name} in the next two days.",
    es: "Un profesional de la salud debe ver esto con {name} en los próximos dos días.",
  },
  "You can talk about this at a regular visit.": {
    en: "{name} can bring this up at a regular visit.",
    es: "{name} puede hablar de esto en una cita normal.",
  },
  "A clinician should see your child within two weeks.": {
    en: "A clinician should see {name} within two weeks.",
    es: "Un profesional de la salud debe ver a {name} en dos semanas o menos.",
  },
  "A clinician will see you within two weeks and may order blood tests.": {
    en: "A clinician will see {name} within two weeks and may order blood tests.",
    es: "Un profesional de la salud verá a {name} en dos semanas o menos y puede pedir pruebas de sangre.",
  },
  "You should be checked within two weeks and may need blood tests.": {
    en: "{name} should be checked within two weeks and may need blood tests.",
    es: "Deben revisar a {name} en dos semanas o menos y puede que le pidan pruebas de sangre.",
  },
  "You should be checked for slow infections within two weeks.": {
    en: "{name} should be checked for slow infections within two weeks.",
    es: "En dos semanas o menos deben revisar a {name} por si hay una infección de las que van lento.",
  },
  "A clinician will see you within two weeks. Ask before taking pills.": {
    en: "A clinician will see {name} within two weeks. {name} should ask before taking pills.",
    es: "Un profesional de la salud verá a {name} en dos semanas o menos. {name} debe preguntar antes de tomar pastillas.",
  },
  "You should be checked within two weeks. Ask before taking pills.": {
    en: "{name} should be checked within two weeks. {name} should ask before taking pills.",
    es: "Deben revisar a {name} en dos semanas o menos. {name} debe preguntar antes de tomar pastillas.",
  },
  "A clinician will take a fresh look within two weeks.": {
    en: "A clinician will take a fresh look within two weeks.",
    es: "Un profesional de la salud verá el caso de {name} con ojos nuevos en dos semanas o menos.",
  },
  "You should have a fresh check within two weeks.": {
    en: "{name} should have a fresh check within two weeks.",
    es: "Deben ver el caso de {name} con ojos nuevos en dos semanas o menos.",
  },
  "Please book a visit; you may be sent to a joint specialist.": {
    en: "Please book a visit; {name} may be sent to a joint specialist.",
    es: "Por favor, pida una cita. Puede que manden a {name} a ver a un especialista de las articulaciones.",
  },
  "Please book a visit; we can help with mood as well.": {
    en: "Please book a visit; we can help with mood as well.",
    es: "Por favor, pida una cita. También podemos ayudar a {name} con el ánimo.",
  },
};
