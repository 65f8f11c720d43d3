import type { Words } from "../words.ts";

/** The headings of the pages, by the English that the patient reads. */
export const titles: Readonly<Record<string, Words>> = {
  "Any change with peeing, bowels or your private area?": {
    en: "Any change with peeing, bowels or {name}'s private area?",
    es: "¿Algún cambio al orinar, al evacuar o en la zona íntima de {name}?",
  },
  "Do you have any of these now?": {
    en: "Does {name} have any of these now?",
    es: "¿{name} tiene algo de esto ahora?",
  },
  "Any change in your legs, balance or hands?": {
    en: "Any change in {name}'s legs, balance or hands?",
    es: "¿Algún cambio en las piernas, el equilibrio o las manos de {name}?",
  },
  "Where does it hurt?": { en: "Where does {name} hurt?", es: "¿Dónde le duele a {name}?" },
  "Have you felt sick in other ways?": {
    en: "Has {name} felt sick in other ways?",
    es: "¿{name} se ha sentido mal de otra manera?",
  },
  "Any change in your belly, stool or urine?": {
    en: "Any change in {name}'s belly, stool or urine?",
    es: "¿Algún cambio en el vientre, el excremento o la orina de {name}?",
  },
  "What has happened to your health before?": {
    en: "What has happened to {name}'s health before?",
    es: "¿Qué ha pasado antes con la salud de {name}?",
  },
  "Which health problems do you have?": {
    en: "Which health problems does {name} have?",
    es: "¿Qué problemas de salud tiene {name}?",
  },
  "Which medicines do you take now?": {
    en: "Which medicines does {name} take now?",
    es: "¿Qué medicinas toma {name} ahora?",
  },
  "What did you do in the days before?": {
    en: "What did {name} do in the days before?",
    es: "¿Qué hizo {name} en los días antes?",
  },
  "Does a muscle squeeze by itself?": {
    en: "Does a muscle squeeze by itself?",
    es: "¿A {name} se le aprieta un músculo solo?",
  },
  "How does your back feel?": { en: "How does {name}'s back feel?", es: "¿Cómo siente {name} la espalda?" },
  "What makes it worse, and what has it stopped?": {
    en: "What makes it worse, and what has it stopped?",
    es: "¿Qué lo empeora y qué le impide hacer a {name}?",
  },
  "In your own words, what happened and what worries you most?": {
    en: "What happened, and what worries {name} most?",
    es: "¿Qué pasó y qué le preocupa más a {name}?",
  },
  "How much did pain get in the way this week?": {
    en: "How much did pain get in {name}'s way this week?",
    es: "¿Cuánto le estorbó el dolor a {name} esta semana?",
  },
  "What do you think about your back?": {
    en: "What does {name} think about their back?",
    es: "¿Qué piensa {name} de su espalda?",
  },
  "How have you felt in the last 2 weeks?": {
    en: "How has {name} felt in the last 2 weeks?",
    es: "¿Cómo se ha sentido {name} en las últimas 2 semanas?",
  },
  "Thoughts of hurting yourself": { en: "Thoughts of self-harm", es: "Pensamientos de hacerse daño" },
  "What is hard for you today because of your back?": {
    en: "What is hard for {name} today because of their back?",
    es: "¿Qué le cuesta hoy a {name} por la espalda?",
  },
  "Things you want to do again": {
    en: "Things {name} wants to do again",
    es: "Cosas que {name} quiere volver a hacer",
  },
  "What do you drink and eat?": {
    en: "What does {name} drink and eat?",
    es: "¿Qué bebe y come {name}?",
  },
  "What does your day involve?": {
    en: "What does {name}'s day involve?",
    es: "¿Cómo es el día de {name}?",
  },
  "How do you move and play?": {
    en: "How does {name} move and play?",
    es: "¿Cómo se mueve {name} y qué deporte hace?",
  },
};
