import type { Words } from "../words.ts";

/** The ticks of the pages from the pain now to earlier illness, by the English that the patient reads. */
export const healthTicks: Readonly<Record<string, Words>> = {
  "The pain wakes me at night": {
    en: "The pain wakes {name} at night",
    es: "El dolor despierta a {name} por la noche",
  },
  "It stays the same no matter how I move or lie": {
    en: "It stays the same no matter how {name} moves or lies down",
    es: "Sigue igual sin importar cómo se mueva o se acueste {name}",
  },
  "It comes when I walk fast or climb, and eases when I stop": {
    en: "It comes when {name} walks fast or climbs, and eases when they stop",
    es: "Aparece al caminar rápido o subir y se calma al parar",
  },
  "It spreads to an arm, the jaw or the front of the neck": {
    en: "It spreads to an arm, the jaw or the front of the neck",
    es: "Se corre a un brazo, la mandíbula o el frente del cuello",
  },
  "A sharp pain when I take a deep breath": {
    en: "A sharp pain when {name} takes a deep breath",
    es: "Un dolor agudo al respirar hondo",
  },
  "I have coughed up blood": { en: "{name} has coughed up blood", es: "{name} ha tosido sangre" },
  "One calf is newly swollen, hot or sore": {
    en: "One calf is newly swollen, hot or sore",
    es: "{name} tiene una pantorrilla hinchada, caliente o adolorida",
  },
  "My body is weak at fighting germs (illness, transplant, chemo, strong immune drugs)": {
    en: "{name}'s body is weak at fighting germs (illness, transplant, chemo, strong immune drugs)",
    es: "{name} tiene bajas las defensas (enfermedad, trasplante, quimio, medicinas fuertes)",
  },
  "I wake up soaked in sweat": {
    en: "{name} wakes up soaked in sweat",
    es: "{name} se despierta con el cuerpo empapado en sudor",
  },
  "I lost weight without trying": {
    en: "{name} lost weight without trying",
    es: "{name} bajó de peso sin querer",
  },
  "My stool is black and sticky like tar": {
    en: "{name}'s stool is black and sticky like tar",
    es: "El excremento de {name} es negro y pegajoso",
  },
  "I threw up blood or bits like coffee grounds": {
    en: "{name} threw up blood or bits like coffee grounds",
    es: "{name} vomitó sangre o algo como café molido",
  },
  "I threw up again and again": {
    en: "{name} threw up again and again",
    es: "{name} vomitó muchas veces",
  },
  "I can see blood in my pee": {
    en: "Blood can be seen in {name}'s pee",
    es: "Se ve sangre en la orina de {name}",
  },
  "It burns to pee, or I go much more often": {
    en: "It burns when {name} pees, or they go much more often",
    es: "A {name} le arde al orinar o va mucho más seguido",
  },
  "My pee is the color of cola or tea": {
    en: "{name}'s pee is the color of cola or tea",
    es: "La orina de {name} es color cola o té",
  },
  "I feel a strong beat in my belly": {
    en: "{name} feels a strong beat in their belly",
    es: "{name} siente un latido fuerte en el vientre",
  },
  "Strong upper belly pain goes straight through to my back": {
    en: "Strong upper belly pain goes straight through to {name}'s back",
    es: "A {name} le pasa a la espalda un dolor fuerte en la boca del estómago",
  },
  "I have not peed for 12 hours": {
    en: "{name} has not peed for 12 hours",
    es: "{name} no ha orinado en 12 horas",
  },
  "I have only one working kidney or a kidney transplant": {
    en: "{name} has only one working kidney or a kidney transplant",
    es: "{name} tiene un solo riñón que funciona o un trasplante",
  },
  "I was told I have an aneurysm, an aorta tear or a Marfan-type problem": {
    en: "{name} was told they have an aneurysm, an aorta tear or a Marfan-type problem",
    es: "A {name} le dijeron que tiene aneurisma, desgarro de la aorta o síndrome tipo Marfan",
  },
  "I have had spine surgery": { en: "{name} has had spine surgery", es: "{name} tuvo cirugía de columna" },
  "I have taken steroid pills (like prednisone) for 3 months or more": {
    en: "{name} has taken steroid pills (like prednisone) for 3 months or more",
    es: "{name} ha tomado esteroides (como prednisona) 3 meses o más",
  },
  "I was told I have thin or weak bones": {
    en: "{name} was told they have thin or weak bones",
    es: "A {name} le dijeron que tiene huesos débiles (osteoporosis)",
  },
  "I broke a bone from a small fall since age 50": {
    en: "{name} broke a bone from a small fall since age 50",
    es: "{name} se rompió un hueso por una caída pequeña después de los 50",
  },
};
