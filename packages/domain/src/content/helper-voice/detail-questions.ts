import type { Words } from "../words.ts";

/** The questions of the pages of details, by the English that the patient reads. */
export const detailQuestions: Readonly<Record<string, Words>> = {
  "In the days before, did you do any of these?": {
    en: "In the days before, did {name} do any of these?",
    es: "En los días antes, ¿{name} hizo algo de esto?",
  },
  "What day did it start, if you know?": {
    en: "What day did it start, if known?",
    es: "¿Qué día empezó, si se sabe?",
  },
  "How many times has your back seized up in the last 6 months?": {
    en: "How many times has {name}'s back seized up in the last 6 months?",
    es: "¿Cuántas veces se le trabó la espalda a {name} en los últimos 6 meses?",
  },
  "Does a back muscle squeeze tight on its own, without you wanting it to?": {
    en: "Does a back muscle squeeze tight on its own, without {name} wanting it to?",
    es: "¿Algún músculo de la espalda se aprieta solo, sin que {name} quiera?",
  },
  "Does a muscle twitch or jump under the skin?": {
    en: "Does a muscle twitch or jump under the skin?",
    es: "¿A {name} le salta o tiembla un músculo bajo la piel?",
  },
  "Can you see or feel a hard lump when it tightens?": {
    en: "Can a hard lump be seen or felt when it tightens?",
    es: "¿Se ve o se siente un bulto duro cuando se aprieta?",
  },
  "Do you feel you must stretch to make it let go?": {
    en: "Does {name} feel they must stretch to make it let go?",
    es: "¿{name} siente que tiene que estirarse para que se suelte?",
  },
  "Do other muscles cramp too (legs, arms, hands)?": {
    en: "Do other muscles cramp too (legs, arms, hands)?",
    es: "¿A {name} también se le acalambran otros músculos?",
  },
  "Does your heart race or skip?": {
    en: "Does {name}'s heart race or skip?",
    es: "¿{name} siente que el corazón se acelera o salta?",
  },
  "Have you had watery stools for more than a day?": {
    en: "Has {name} had watery stools for more than a day?",
    es: "¿{name} ha tenido diarrea por más de un día?",
  },
  "Do the muscles feel hard or tight to touch?": {
    en: "Do the muscles feel hard or tight to touch?",
    es: "¿Se sienten los músculos duros o tensos al tocarlos?",
  },
  "Is your back stiff?": { en: "Is {name}'s back stiff?", es: "¿{name} tiene la espalda rígida?" },
  "Does your back lock so you cannot straighten or bend?": {
    en: "Does {name}'s back lock so they cannot straighten or bend?",
    es: "¿A {name} se le traba la espalda y no puede enderezarse o doblarse?",
  },
  "Does pressing or tapping the bones down the middle hurt a lot?": {
    en: "Does pressing or tapping the bones down the middle hurt a lot?",
    es: "¿A {name} le duele mucho al presionar los huesos del centro de la espalda?",
  },
  "Do your legs ache or go heavy when you walk, and ease when you sit or lean forward?": {
    en: "Do {name}'s legs ache or go heavy when walking, and ease when sitting or leaning forward?",
    es: "¿A {name} le duelen o pesan las piernas al caminar y mejora al sentarse o inclinarse?",
  },
  "Is it hard to walk, sit, stand, bend or get out of bed?": {
    en: "Is it hard for {name} to walk, sit, stand, bend or get out of bed?",
    es: "¿A {name} le cuesta caminar, sentarse, pararse, doblarse o salir de la cama?",
  },
  "What has the pain stopped you doing?": {
    en: "What has the pain stopped {name} doing?",
    es: "¿Qué le ha impedido hacer el dolor a {name}?",
  },
  "Do you get pins and needles?": {
    en: "Does {name} get pins and needles?",
    es: "¿{name} siente hormigueo?",
  },
  "Does bending your neck send a shock down your back or limbs?": {
    en: "Does bending {name}'s neck send a shock down their back or limbs?",
    es: "Al doblar el cuello, ¿{name} siente una descarga por la espalda o las extremidades?",
  },
  "Have you got shorter by more than an inch and a half (4 cm)?": {
    en: "Has {name} got shorter by more than an inch and a half (4 cm)?",
    es: "¿{name} ha perdido más de 4 cm de estatura?",
  },
  "Have you had TB, lived with someone who had it, or lived where it is common?": {
    en: "Has {name} had TB, lived with someone who had it, or lived where it is common?",
    es: "¿{name} ha tenido tuberculosis, vivido con alguien que la tuvo o en un lugar donde es común?",
  },
  "How old were you when this kind of back pain first began?": {
    en: "How old was {name} when this kind of back pain first began?",
    es: "¿Qué edad tenía {name} cuando empezó este tipo de dolor?",
  },
  "Does the pain ease when you move or exercise?": {
    en: "Does the pain ease when {name} moves or exercises?",
    es: "¿Mejora cuando {name} se mueve o hace ejercicio?",
  },
  "Does night pain ease once you get up?": {
    en: "Does night pain ease once {name} gets up?",
    es: "¿El dolor de noche mejora cuando {name} se levanta?",
  },
  "Does it wake you in the early hours?": {
    en: "Does it wake {name} in the early hours?",
    es: "¿Despierta a {name} en la madrugada?",
  },
  "Does a close relative have spine arthritis (such as ankylosing spondylitis)?": {
    en: "Does a close relative of {name} have spine arthritis (such as ankylosing spondylitis)?",
    es: "¿Un familiar cercano de {name} tiene artritis de columna?",
  },
  "Have you had lasting heel pain?": {
    en: "Has {name} had lasting heel pain?",
    es: "¿{name} ha tenido dolor de talón que dura?",
  },
};
