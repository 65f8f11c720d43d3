import type { Words } from "../words.ts";

/** The ticks of the pages from bladder and bowel to legs and hands, by the English that the patient reads. */
export const safetyTicks: Readonly<Record<string, Words>> = {
  "It is newly hard to pee, or I can't pee": {
    en: "It is newly hard for {name} to pee, or they can't pee",
    es: "Desde hace poco a {name} le cuesta orinar o no puede",
  },
  "I leak pee, and that is new": {
    en: "{name} leaks pee, and that is new",
    es: "A {name} se le escapa la orina, y eso es nuevo",
  },
  "I can't feel pee coming out, or when I need to go": {
    en: "{name} can't feel pee coming out, or when they need to go",
    es: "{name} ya no siente cuando orina o cuando tiene ganas",
  },
  "I soiled myself or lost bowel control, and that is new": {
    en: "{name} soiled themselves or lost bowel control, and that is new",
    es: "A {name} se le escapa el excremento, y eso es nuevo",
  },
  "I can no longer feel when my bowel is full": {
    en: "{name} can no longer feel when their bowel is full",
    es: "{name} ya no siente cuando necesita evacuar",
  },
  "It is numb or odd between my legs, where I wipe, or where a bike seat touches": {
    en: "It is numb or odd between {name}'s legs, where they wipe, or where a bike seat touches",
    es: "{name} siente dormida o rara la zona entre las piernas, donde se limpia o donde toca el asiento de la bicicleta",
  },
  "I have newly lost feeling or function during sex": {
    en: "{name} has newly lost feeling or function during sex",
    es: "Hace poco {name} perdió sensación o función sexual",
  },
  "I am short of breath, and that is new": {
    en: "{name} is short of breath, and that is new",
    es: "A {name} le falta el aire, y eso es nuevo",
  },
  "I passed out, or almost did, with this pain": {
    en: "{name} passed out, or almost did, with this pain",
    es: "{name} se desmayó, o casi, con este dolor",
  },
  "A cold sweat, or I feel sick with the pain": {
    en: "A cold sweat, or {name} feels sick with the pain",
    es: "Sudor frío o náusea con el dolor",
  },
  "Pain at the very tip of my shoulder": {
    en: "Pain at the very tip of {name}'s shoulder",
    es: "Dolor en la punta del hombro",
  },
  "My belly gets tight again and again": {
    en: "{name}'s belly gets tight again and again",
    es: "A {name} se le pone duro el vientre una y otra vez",
  },
  "A leg is weak (gives way, hard to lift)": {
    en: "A leg is weak (gives way, hard to lift)",
    es: "{name} tiene débil una pierna (se dobla, cuesta levantarla)",
  },
  "My foot drags, or I can't lift my toes": {
    en: "{name}'s foot drags, or they can't lift their toes",
    es: "{name} arrastra el pie o no puede levantar los dedos",
  },
  "Part of a leg or foot is numb": {
    en: "Part of a leg or foot is numb",
    es: "{name} tiene dormida una parte de la pierna o el pie",
  },
  "I am newly unsteady when I walk": {
    en: "{name} is newly unsteady when they walk",
    es: "Desde hace poco {name} camina con menos equilibrio",
  },
  "My hands are newly clumsy (buttons, keys, cups)": {
    en: "{name}'s hands are newly clumsy (buttons, keys, cups)",
    es: "Desde hace poco {name} tiene las manos torpes (botones, llaves, tazas)",
  },
  "I can't stand up or walk across a room at all": {
    en: "{name} can't stand up or walk across a room at all",
    es: "{name} no puede ponerse de pie ni caminar por el cuarto",
  },
  "A tight band of pain or odd feeling around my chest or belly": {
    en: "A tight band of pain or odd feeling around {name}'s chest or belly",
    es: "Como una faja apretada o algo raro alrededor del pecho o el vientre",
  },
};
