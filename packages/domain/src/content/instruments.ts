import type { Words } from "./words.ts";

export type Instrument = {
  readonly scoreId: string;
  readonly lead: Words;
  readonly items: readonly { readonly id: string; readonly words: Words }[];
  readonly lowest: Words;
  readonly highest: Words;
  /** Labels of 0, 1, 2 … where each point has its own words. */
  readonly points?: readonly Words[];
};

/** Said wherever one of these scores is shown: the structure and scoring are kept, the words are ours. */
export const adaptedWording: Words = {
  en: "Adapted wording, not the validated text",
  es: "Palabras adaptadas, no el texto validado",
};

const often: readonly Words[] = [
  { en: "Not at all", es: "Nunca" },
  { en: "Some days", es: "Algunos días" },
  { en: "Most days", es: "Más de la mitad de los días" },
  { en: "Each day or nearly", es: "Casi todos los días" },
];

const twoWeeks: Words = {
  en: "Think of the last 2 weeks. How often did this bother you?",
  es: "Piense en las últimas 2 semanas. ¿Qué tan seguido le molestó esto?",
};

const never: Words = { en: "Not at all", es: "Nunca" };
const always: Words = { en: "Each day", es: "Todos los días" };

export const instruments: readonly Instrument[] = [
  {
    scoreId: "peg-score",
    lead: { en: "Think of the past 7 days.", es: "Piense en los últimos 7 días." },
    items: [
      {
        id: "peg-1",
        words: {
          en: "How strong was your pain most of the time?",
          es: "¿Qué tan fuerte fue el dolor casi siempre?",
        },
      },
      {
        id: "peg-2",
        words: {
          en: "How much did pain spoil things you like to do?",
          es: "¿Cuánto le arruinó el dolor lo que le gusta hacer?",
        },
      },
      {
        id: "peg-3",
        words: {
          en: "How much did pain get in the way of what you do each day?",
          es: "¿Cuánto le estorbó el dolor en lo que hace cada día?",
        },
      },
    ],
    lowest: { en: "none", es: "nada" },
    highest: { en: "the most there can be", es: "lo más que puede ser" },
  },
  {
    scoreId: "phq2-score",
    lead: twoWeeks,
    items: [
      {
        id: "phq2-1",
        words: {
          en: "Things gave me little joy or I did not care to start them",
          es: "Poca alegría o pocas ganas de empezar las cosas",
        },
      },
      {
        id: "phq2-2",
        words: { en: "I felt low, sad or without hope", es: "Sentí tristeza, desánimo o falta de esperanza" },
      },
    ],
    lowest: never,
    highest: always,
    points: often,
  },
  {
    scoreId: "gad2-score",
    lead: twoWeeks,
    items: [
      {
        id: "gad2-1",
        words: { en: "I was tense, uneasy or on edge", es: "Sentí tensión, inquietud o nervios" },
      },
      { id: "gad2-2", words: { en: "I could not turn off my worries", es: "No pude dejar de preocuparme" } },
    ],
    lowest: never,
    highest: always,
    points: often,
  },
];

/** Whether a score was asked in our own words; where an official text is put in, it carries no such note. */
export const isAdapted = (questionId: string): boolean =>
  instruments.some(({ scoreId }) => scoreId === questionId);
