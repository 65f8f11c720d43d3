import type { Words } from "../words.ts";

/** Why, after sending, of habits and of answers that do not agree; and the safety net, by the English that the patient reads. */
export const reasonsHabits: Readonly<Record<string, Words>> = {
  "Get help at once if you cannot pass urine, lose control of bladder or bowel, or go numb between the legs. Get help at once if you get weak or numb in both legs, have chest pain or faint. Get help at once if you get a fever with this pain, or feel much worse.":
    {
      en: "Get help at once if {name} cannot pass urine, loses control of bladder or bowel, or goes numb between the legs. Get help at once if {name} gets weak or numb in both legs, has chest pain or faints. Get help at once if {name} gets a fever with this pain, or feels much worse.",
      es: "Busque ayuda de inmediato si {name} no puede orinar, si no controla la orina o el intestino, o si se le duerme la zona entre las piernas. Busque ayuda de inmediato si a {name} las dos piernas se le ponen débiles o se le duermen, si le duele el pecho o si se desmaya. Busque ayuda de inmediato si a {name} le da fiebre con este dolor o si se siente mucho peor.",
    },
  "Try to drink more water unless a clinician has told you to limit fluids.": {
    en: "More water is good unless a clinician has said to limit fluids.",
    es: "Es bueno que {name} tome más agua, salvo que un profesional de la salud le haya dicho que limite los líquidos.",
  },
  "Cutting down on caffeine may help.": {
    en: "Cutting down on caffeine may help.",
    es: "Puede que {name} se sienta mejor si toma menos cafeína.",
  },
  "We can help you stop smoking.": {
    en: "We can help {name} stop smoking.",
    es: "Podemos ayudar a {name} a dejar de fumar.",
  },
  "Slow breathing, walks and rest can help.": {
    en: "Slow breathing, walks and rest can help.",
    es: "A {name} le puede hacer bien respirar lento, dar paseos y descansar.",
  },
  "Ease back into movement; lift slowly and close to your body.": {
    en: "Ease back into movement; lift slowly and close to the body.",
    es: "{name} debe volver a moverse poco a poco; levantar las cosas lento y cerca del cuerpo.",
  },
  "Gentle strength and stretch work may help.": {
    en: "Gentle strength and stretch work may help.",
    es: "A {name} le puede ayudar hacer un poco de fuerza suave y estirar el cuerpo.",
  },
  "Get up and move at least once an hour.": {
    en: "{name} should get up and move at least once an hour.",
    es: "{name} debe levantarse y moverse al menos una vez por hora.",
  },
  "Some of your health problems can add to spasms. We will look at this together.": {
    en: "Some of {name}'s health problems can add to spasms. We will look at this together.",
    es: "Algunos de los problemas de salud de {name} pueden aumentar los espasmos. Los veremos juntos.",
  },
  "Some of your health problems can add to spasms. You can ask about this at a visit.": {
    en: "Some of {name}'s health problems can add to spasms. Ask about this at a visit.",
    es: "Algunos de los problemas de salud de {name} pueden aumentar los espasmos. Pregunte por esto en una cita.",
  },
  "You said no fever but gave a high reading. Please check.": {
    en: "The answer is no fever but the reading is high. Please check.",
    es: "Dijo que {name} no tiene fiebre, pero la temperatura que dio es alta. Por favor, revise.",
  },
  "You marked a leg on the picture. Does pain go to your leg?": {
    en: "A leg is marked on the picture. Does pain go to {name}'s leg?",
    es: "Marcó una pierna en el dibujo. ¿A {name} el dolor le baja a la pierna?",
  },
  "Your two pain scores do not match. Please check.": {
    en: "The two pain scores do not match. Please check.",
    es: "Los dos números del dolor no van juntos. Por favor, revise.",
  },
  "You marked chemotherapy. Have you had cancer?": {
    en: "Chemotherapy is marked. Has {name} had cancer?",
    es: "Marcó que a {name} le dan quimioterapia. ¿Ha tenido cáncer?",
  },
  "Your medicine can lower your defences. Please check your answer.": {
    en: "{name}'s pills can lower their defences. Please check the answer.",
    es: "La medicina de {name} le puede bajar las defensas. Por favor, revise lo que marcó.",
  },
  "You marked the area between the legs. Is it numb or different there?": {
    en: "The area between the legs is marked. Is it numb or different there?",
    es: "Marcó la zona entre las piernas. ¿{name} la siente dormida o rara?",
  },
  "You gave a date for bladder, bowel or private-area changes. Do you have any?": {
    en: "There is a date for bladder, bowel or private-area changes. Does {name} have any?",
    es: "Dio una fecha para cambios en la orina, el intestino o la zona íntima. ¿{name} tiene alguno?",
  },
  'You ticked "none" and something else. Please check.': {
    en: '"None" is ticked and something else too. Please check.',
    es: "Marcó «ninguno» y algo más. Por favor, revise.",
  },
};
