import type { Language } from "../languages.ts";
import type { Words } from "./words.ts";

/** A word without a plain substitute; what it means is said wherever a question or an option uses it. */
type Term = { readonly word: Words; readonly meaning: Words };

/** The words that docs/clinical/journey.md 1.14 leaves above the sixth grade, and those of the lists. */
const glossary: readonly Term[] = [
  {
    word: { en: "vagina", es: "vagina" },
    meaning: { en: "The vagina is the birth canal.", es: "La vagina es por donde nace el bebé." },
  },
  {
    word: { en: "aneurysm", es: "aneurisma" },
    meaning: {
      en: "An aneurysm is a weak spot that swells in a blood vessel.",
      es: "Un aneurisma es una parte débil que se hincha en una arteria.",
    },
  },
  {
    word: { en: "aorta", es: "aorta" },
    meaning: {
      en: "The aorta is the big blood vessel from the heart.",
      es: "La aorta es el tubo grande que sale del corazón.",
    },
  },
  {
    word: { en: "Marfan", es: "Marfan" },
    meaning: {
      en: "Some are born with Marfan: soft, loose tissue.",
      es: "Con Marfan se nace: el cuerpo es muy flojo.",
    },
  },
  {
    word: { en: "epidural", es: "epidural" },
    meaning: {
      en: "An epidural is a shot near the spine to numb the legs and belly, as when a child is born.",
      es: "La epidural duerme el cuerpo de la cintura para abajo, como en un parto.",
    },
  },
  {
    word: { en: "IV line", es: "catéter" },
    meaning: { en: "An IV line is a thin tube in a vein.", es: "Un catéter es un tubo fino en la vena." },
  },
  {
    word: { en: "transplant", es: "trasplante" },
    meaning: {
      en: "A transplant is a body part from someone else.",
      es: "Un trasplante es un órgano de otra persona.",
    },
  },
  {
    word: { en: "melanoma", es: "melanoma" },
    meaning: {
      en: "Melanoma is a dark skin cancer that can spread.",
      es: "El melanoma es un cáncer oscuro de la piel.",
    },
  },
  {
    word: { en: "spasm", es: "espasmo" },
    meaning: {
      en: "In a spasm, a muscle squeezes by itself.",
      es: "En un espasmo, el músculo se aprieta solo.",
    },
  },
  {
    word: { en: "TB", es: "tuberculosis" },
    meaning: {
      en: "TB is a lung illness that spreads by coughs.",
      es: "La tuberculosis es un mal de los pulmones que se pega al toser.",
    },
  },
  {
    word: { en: "arthritis", es: "artritis" },
    meaning: { en: "Arthritis makes joints sore.", es: "La artritis hace doler las coyunturas." },
  },
  {
    word: { en: "sciatica", es: "ciática" },
    meaning: { en: "This is pain that runs down a leg.", es: "Es un dolor que baja por la pierna." },
  },
  {
    word: { en: "scoliosis", es: "escoliosis" },
    meaning: { en: "The spine bends to one side.", es: "La columna se tuerce a un lado." },
  },
  {
    word: { en: "ankylosing spondylitis", es: "espondilitis anquilosante" },
    meaning: { en: "This makes the spine sore and stiff.", es: "La columna duele y se pone dura." },
  },
  {
    word: { en: "fibromyalgia", es: "fibromialgia" },
    meaning: { en: "This is pain all over for a long time.", es: "Duele todo el cuerpo por mucho tiempo." },
  },
  {
    word: { en: "multiple sclerosis", es: "esclerosis múltiple" },
    meaning: { en: "This harms the nerves of the brain and back.", es: "Daña los nervios del cuerpo." },
  },
  {
    word: { en: "psoriasis", es: "psoriasis" },
    meaning: { en: "This makes the skin red and flaky.", es: "La piel se pone roja y se pela." },
  },
  {
    word: { en: "Crohn", es: "Crohn" },
    meaning: { en: "These make the gut sore.", es: "Hacen doler la tripa por mucho tiempo." },
  },
  {
    word: { en: "cyclobenzaprine", es: "ciclobenzaprina" },
    meaning: { en: "It makes tight muscles loose.", es: "Afloja los músculos." },
  },
  {
    word: { en: "methocarbamol", es: "metocarbamol" },
    meaning: { en: "It makes tight muscles loose.", es: "Afloja los músculos." },
  },
  {
    word: { en: "carisoprodol", es: "carisoprodol" },
    meaning: { en: "It makes tight muscles loose.", es: "Afloja los músculos." },
  },
  {
    word: { en: "tizanidine", es: "tizanidina" },
    meaning: { en: "It makes tight muscles loose.", es: "Afloja los músculos." },
  },
  {
    word: { en: "baclofen", es: "baclofeno" },
    meaning: { en: "It makes tight muscles loose.", es: "Afloja los músculos." },
  },
  {
    word: { en: "diazepam", es: "diazepam" },
    meaning: { en: "It calms nerves and muscles.", es: "Calma los nervios y los músculos." },
  },
  {
    word: { en: "opioid", es: "opioides" },
    meaning: { en: "Strong pills, such as codeine.", es: "Pastillas fuertes, como la codeína." },
  },
  {
    word: { en: "stimulants", es: "estimulantes" },
    meaning: { en: "Pills to stay awake or to focus.", es: "Para no dormirse o poner atención." },
  },
  {
    word: { en: "blood thinner", es: "anticoagulante" },
    meaning: { en: "It keeps blood from forming clots.", es: "Evita que la sangre haga coágulos." },
  },
  {
    word: { en: "immune drug", es: "medicina para las defensas" },
    meaning: { en: "Immune drugs calm how the body fights.", es: "Esas medicinas bajan las defensas." },
  },
  {
    word: { en: "chemo", es: "quimio" },
    meaning: { en: "Chemo is strong drugs that fight cancer.", es: "La quimio combate el cáncer." },
  },
  {
    word: { en: "Acetaminophen", es: "Acetaminofén" },
    meaning: { en: "Tylenol is one brand.", es: "Tylenol es una marca." },
  },
  {
    word: { en: "blood vessel", es: "Enfermedad del corazón" },
    meaning: { en: "Such as an artery or a vein.", es: "O de las arterias o las venas." },
  },
  {
    word: { en: "Stomach ulcer", es: "Úlcera" },
    meaning: { en: "It is a sore in the stomach.", es: "Es una llaga en el estómago." },
  },
  {
    word: { en: "spinal cord injury", es: "Lesión de médula" },
    meaning: { en: "It counts if it was long ago too.", es: "También si fue hace años." },
  },
  {
    word: { en: "tumor", es: "tumor" },
    meaning: { en: "A tumor is a lump that grows.", es: "Un tumor es un bulto que crece." },
  },
];

export type LocalizedTerm = { readonly word: string; readonly meaning: string };

export const glossaryIn = (language: Language): readonly LocalizedTerm[] =>
  glossary.map(({ word, meaning }) => ({ word: word[language], meaning: meaning[language] }));
