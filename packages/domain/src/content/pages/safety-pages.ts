import type { Page } from "./page.ts";

const lead = {
  en: "We ask everyone this first. Most people tick none.",
  es: "Preguntamos esto a todos primero. La mayoría no marca nada.",
};

/** The safety screen, page by page (docs/clinical/journey.md section 2). */
export const safetyPages: readonly Page[] = [
  {
    id: "S1",
    stage: "S",
    title: { en: "Who is this about?", es: "¿De quién se trata?" },
    items: [
      { questionId: "date-of-birth", control: "date" },
      { questionId: "sex-at-birth", control: "pick" },
      { questionId: "pregnancy-status", control: "pick", inPerson: true },
    ],
  },
  {
    id: "S2",
    stage: "S",
    title: {
      en: "Any change with peeing, bowels or your private area?",
      es: "¿Algún cambio al orinar, al evacuar o en la zona íntima?",
    },
    lead,
    items: [
      {
        questionId: "urine-cannot-start",
        control: "tick",
        words: {
          en: "It is newly hard to pee, or I can't pee",
          es: "Desde hace poco me cuesta orinar o no puedo",
        },
      },
      {
        questionId: "urine-leak-new",
        control: "tick",
        words: { en: "I leak pee, and that is new", es: "Se me escapa la orina, y eso es nuevo" },
      },
      {
        questionId: "urine-flow-not-felt",
        control: "tick",
        words: {
          en: "I can't feel pee coming out, or when I need to go",
          es: "Ya no siento cuando orino o cuando tengo ganas",
        },
      },
      {
        questionId: "bowel-leak-new",
        control: "tick",
        words: {
          en: "I soiled myself or lost bowel control, and that is new",
          es: "Se me escapa el excremento, y eso es nuevo",
        },
      },
      {
        questionId: "bowel-fullness-not-felt",
        control: "tick",
        words: {
          en: "I can no longer feel when my bowel is full",
          es: "Ya no siento cuando necesito evacuar",
        },
      },
      {
        questionId: "saddle-numbness",
        control: "tick",
        words: {
          en: "It is numb or odd between my legs, where I wipe, or where a bike seat touches",
          es: "Siento dormida o rara la zona entre las piernas, donde me limpio o donde toca el asiento de la bicicleta",
        },
      },
      {
        questionId: "sexual-function-change",
        control: "tick",
        words: {
          en: "I have newly lost feeling or function during sex",
          es: "Hace poco perdí sensación o función sexual",
        },
        inPerson: true,
      },
      { questionId: "pelvic-change-onset", control: "pick" },
    ],
  },
  {
    id: "S3",
    stage: "S",
    title: { en: "Do you have any of these now?", es: "¿Tiene algo de esto ahora?" },
    lead,
    items: [
      {
        questionId: "chest-pain-recent",
        control: "tick",
        words: {
          en: "Chest pain, pressure or tightness, now or in the last 24 hours",
          es: "Dolor, presión u opresión en el pecho, ahora o en las últimas 24 horas",
        },
      },
      {
        questionId: "breathless-new",
        control: "tick",
        words: { en: "I am short of breath, and that is new", es: "Me falta el aire, y eso es nuevo" },
      },
      {
        questionId: "fainted",
        control: "tick",
        words: {
          en: "I passed out, or almost did, with this pain",
          es: "Me desmayé, o casi, con este dolor",
        },
      },
      {
        questionId: "pain-abrupt-tearing",
        control: "tick",
        words: {
          en: "The pain hit its worst in seconds, like a rip or tear",
          es: "El dolor llegó a lo peor en segundos, como un desgarro",
        },
      },
      {
        questionId: "cold-sweat",
        control: "tick",
        words: { en: "A cold sweat, or I feel sick with the pain", es: "Sudor frío o náusea con el dolor" },
      },
      {
        questionId: "confusion-new",
        control: "tick",
        words: { en: "Newly confused (mixed up), or very sleepy", es: "Confusión nueva o mucho sueño" },
      },
      {
        questionId: "vaginal-bleeding",
        control: "tick",
        words: { en: "Bleeding from the vagina", es: "Sangrado vaginal" },
        list: 2,
      },
      {
        questionId: "shoulder-tip-pain",
        control: "tick",
        words: { en: "Pain at the very tip of my shoulder", es: "Dolor en la punta del hombro" },
        list: 2,
      },
      {
        questionId: "fluid-leak",
        control: "tick",
        words: {
          en: "Water or fluid has leaked from the vagina",
          es: "Pérdida de agua o líquido por la vagina",
        },
        list: 2,
      },
      {
        questionId: "regular-tightenings",
        control: "tick",
        words: { en: "My belly gets tight again and again", es: "El vientre se me pone duro una y otra vez" },
        list: 2,
      },
      {
        questionId: "baby-moves-less",
        control: "tick",
        words: { en: "The baby moves less than normal", es: "El bebé se mueve menos de lo normal" },
        list: 2,
      },
      {
        questionId: "severe-headache-vision",
        control: "tick",
        words: {
          en: "Bad headache, blurred sight or sudden swelling",
          es: "Dolor de cabeza fuerte, vista borrosa o hinchazón repentina",
        },
        list: 2,
      },
    ],
  },
  {
    id: "S4",
    stage: "S",
    title: {
      en: "Any change in your legs, balance or hands?",
      es: "¿Algún cambio en las piernas, el equilibrio o las manos?",
    },
    lead,
    items: [
      {
        questionId: "leg-weakness",
        control: "tick",
        words: {
          en: "A leg is weak (gives way, hard to lift)",
          es: "Tengo débil una pierna (se dobla, cuesta levantarla)",
        },
      },
      {
        questionId: "foot-drop",
        control: "tick",
        words: {
          en: "My foot drags, or I can't lift my toes",
          es: "Arrastro el pie o no puedo levantar los dedos",
        },
      },
      {
        questionId: "leg-numbness",
        control: "tick",
        words: { en: "Part of a leg or foot is numb", es: "Tengo dormida una parte de la pierna o el pie" },
      },
      {
        questionId: "gait-unsteady",
        control: "tick",
        words: { en: "I am newly unsteady when I walk", es: "Desde hace poco camino con menos equilibrio" },
      },
      {
        questionId: "hand-clumsiness",
        control: "tick",
        words: {
          en: "My hands are newly clumsy (buttons, keys, cups)",
          es: "Desde hace poco tengo las manos torpes (botones, llaves, tazas)",
        },
      },
      {
        questionId: "cannot-stand-or-walk",
        control: "tick",
        words: {
          en: "I can't stand up or walk across a room at all",
          es: "No puedo ponerme de pie ni caminar por el cuarto",
        },
      },
      {
        questionId: "band-around-trunk",
        control: "tick",
        words: {
          en: "A tight band of pain or odd feeling around my chest or belly",
          es: "Como una faja apretada o algo raro alrededor del pecho o el vientre",
        },
      },
      { questionId: "leg-weakness-side", control: "pick", nested: true },
      { questionId: "leg-weakness-course", control: "pick", nested: true },
      { questionId: "neuro-rapid-worsening", control: "yes-no" },
    ],
  },
  {
    id: "S5",
    stage: "S",
    title: { en: "Where does it hurt?", es: "¿Dónde le duele?" },
    items: [
      { questionId: "pain-regions", control: "regions" },
      { questionId: "leg-pain", control: "yes-no" },
      { questionId: "leg-pain-side", control: "pick" },
      { questionId: "leg-pain-below-knee", control: "yes-no" },
      { questionId: "leg-pain-both-recent", control: "yes-no" },
    ],
  },
  {
    id: "S6",
    stage: "S",
    title: { en: "How did this start?", es: "¿Cómo empezó?" },
    items: [
      {
        questionId: "symptom-duration-days",
        control: "duration",
        words: {
          en: "When did this bout begin? If old pain changed or got worse, count from the change.",
          es: "¿Cuándo empezó este episodio? Si un dolor viejo cambió o empeoró, cuente desde el cambio.",
        },
      },
      { questionId: "onset-speed", control: "pick" },
      { questionId: "recent-trauma", control: "pick" },
      { questionId: "trauma-days-ago", control: "number", nested: true },
      { questionId: "spine-shape-new", control: "yes-no" },
      { questionId: "first-episode", control: "yes-no" },
      { questionId: "repeat-visits-28-days", control: "number" },
    ],
  },
  {
    id: "S7",
    stage: "S",
    title: { en: "How is the pain now?", es: "¿Cómo está el dolor ahora?" },
    items: [
      { questionId: "pain-now", control: "scale" },
      { questionId: "pain-worst-24h", control: "scale" },
      { questionId: "pain-controlled", control: "yes-no" },
      { questionId: "pain-course", control: "pick" },
      {
        questionId: "night-pain-wakes",
        control: "tick",
        words: { en: "The pain wakes me at night", es: "El dolor me despierta por la noche" },
      },
      { questionId: "night-pain-unrelieved", control: "yes-no", nested: true },
      {
        questionId: "pain-severe-unrelenting",
        control: "tick",
        words: {
          en: "The pain is strong all day and night with no let-up",
          es: "El dolor es fuerte día y noche, sin parar",
        },
      },
      {
        questionId: "pain-not-changed-by-movement",
        control: "tick",
        words: {
          en: "It stays the same no matter how I move or lie",
          es: "Sigue igual sin importar cómo me mueva o me acueste",
        },
      },
      {
        questionId: "pain-with-exertion",
        control: "tick",
        words: {
          en: "It comes when I walk fast or climb, and eases when I stop",
          es: "Aparece al caminar rápido o subir y se calma al parar",
        },
      },
      {
        questionId: "arm-jaw-pain",
        control: "tick",
        words: {
          en: "It spreads to an arm, the jaw or the front of the neck",
          es: "Se me corre a un brazo, la mandíbula o el frente del cuello",
        },
      },
      {
        questionId: "pain-in-waves",
        control: "tick",
        words: {
          en: "The side pain comes in strong waves",
          es: "El dolor del costado viene en oleadas fuertes",
        },
      },
      {
        questionId: "pain-worse-breathing",
        control: "tick",
        words: { en: "A sharp pain when I take a deep breath", es: "Un dolor agudo al respirar hondo" },
      },
      {
        questionId: "coughing-blood",
        control: "tick",
        words: { en: "I have coughed up blood", es: "He tosido sangre" },
      },
      {
        questionId: "one-leg-swollen",
        control: "tick",
        words: {
          en: "One calf is newly swollen, hot or sore",
          es: "Tengo una pantorrilla hinchada, caliente o adolorida",
        },
      },
    ],
  },
  {
    id: "S8",
    stage: "S",
    title: { en: "Have you felt sick in other ways?", es: "¿Se ha sentido mal de otra manera?" },
    items: [
      {
        questionId: "fever-or-chills",
        control: "tick",
        words: { en: "Fever or chills with this", es: "Fiebre o escalofríos con esto" },
      },
      {
        questionId: "temperature-c",
        control: "number",
        nested: true,
        words: {
          en: "If you took it, what was your temperature?",
          es: "Si se la tomó, ¿qué temperatura tuvo?",
        },
      },
      {
        questionId: "immune-weakened",
        control: "tick",
        words: {
          en: "My body is weak at fighting germs (illness, transplant, chemo, strong immune drugs)",
          es: "Tengo bajas las defensas (enfermedad, trasplante, quimio, medicinas fuertes)",
        },
      },
      { questionId: "skin-mottled-cold", control: "yes-no", nested: true },
      {
        questionId: "night-sweats",
        control: "tick",
        words: { en: "I wake up soaked in sweat", es: "Me despierto empapado en sudor" },
      },
      {
        questionId: "weight-loss-unexplained",
        control: "tick",
        words: { en: "I lost weight without trying", es: "Bajé de peso sin querer" },
      },
      {
        questionId: "rash-one-sided",
        control: "tick",
        words: {
          en: "A stripe of blisters or rash on one side",
          es: "Una franja de ampollas o sarpullido en un lado",
        },
      },
    ],
  },
  {
    id: "S9",
    stage: "S",
    title: {
      en: "Any change in your belly, stool or urine?",
      es: "¿Algún cambio en el vientre, el excremento o la orina?",
    },
    items: [
      {
        questionId: "black-stool",
        control: "tick",
        words: { en: "My stool is black and sticky like tar", es: "Mi excremento es negro y pegajoso" },
      },
      {
        questionId: "vomiting-blood",
        control: "tick",
        words: {
          en: "I threw up blood or bits like coffee grounds",
          es: "Vomité sangre o algo como café molido",
        },
      },
      {
        questionId: "vomiting-repeated",
        control: "tick",
        words: { en: "I threw up again and again", es: "Vomité muchas veces" },
      },
      {
        questionId: "urine-blood",
        control: "tick",
        words: { en: "I can see blood in my pee", es: "Veo sangre en la orina" },
      },
      {
        questionId: "urine-burning",
        control: "tick",
        words: {
          en: "It burns to pee, or I go much more often",
          es: "Me arde al orinar o voy mucho más seguido",
        },
      },
      {
        questionId: "urine-cola",
        control: "tick",
        words: { en: "My pee is the color of cola or tea", es: "Mi orina es color cola o té" },
      },
      {
        questionId: "abdomen-pulsing",
        control: "tick",
        words: { en: "I feel a strong beat in my belly", es: "Siento un latido fuerte en el vientre" },
      },
      {
        questionId: "abdomen-pain-through-back",
        control: "tick",
        words: {
          en: "Strong upper belly pain goes straight through to my back",
          es: "Un dolor fuerte en la boca del estómago me pasa a la espalda",
        },
      },
      {
        questionId: "urine-none-12h",
        control: "tick",
        words: { en: "I have not peed for 12 hours", es: "No he orinado en 12 horas" },
      },
      {
        questionId: "single-kidney",
        control: "tick",
        words: {
          en: "I have only one working kidney or a kidney transplant",
          es: "Tengo un solo riñón que funciona o un trasplante",
        },
      },
    ],
  },
  {
    id: "S10",
    stage: "S",
    title: { en: "What has happened to your health before?", es: "¿Qué ha pasado antes con su salud?" },
    items: [
      { questionId: "cancer-history", control: "pick" },
      {
        questionId: "aortic-disease",
        control: "tick",
        words: {
          en: "I was told I have an aneurysm, an aorta tear or a Marfan-type problem",
          es: "Me dijeron que tengo aneurisma, desgarro de la aorta o síndrome tipo Marfan",
        },
      },
      {
        questionId: "prior-spine-surgery",
        control: "tick",
        words: { en: "I have had spine surgery", es: "Tuve cirugía de columna" },
      },
      {
        questionId: "recent-spine-procedure",
        control: "tick",
        words: {
          en: "In the last 3 months: back surgery, a shot in the spine, an epidural or a long-term IV line",
          es: "En los últimos 3 meses: cirugía o inyección en la espalda, epidural o catéter en la vena",
        },
      },
      {
        questionId: "recent-serious-infection",
        control: "tick",
        words: {
          en: "In the last 3 months: a blood, skin, urine or heart infection that was treated",
          es: "En los últimos 3 meses: infección de sangre, piel, orina o corazón con tratamiento",
        },
      },
      {
        questionId: "steroid-long-term",
        control: "tick",
        words: {
          en: "I have taken steroid pills (like prednisone) for 3 months or more",
          es: "He tomado esteroides (como prednisona) 3 meses o más",
        },
      },
      {
        questionId: "osteoporosis",
        control: "tick",
        words: {
          en: "I was told I have thin or weak bones",
          es: "Me dijeron que tengo huesos débiles (osteoporosis)",
        },
      },
      {
        questionId: "fragility-fracture-past",
        control: "tick",
        words: {
          en: "I broke a bone from a small fall since age 50",
          es: "Me rompí un hueso por una caída pequeña después de los 50",
        },
      },
      { questionId: "iv-drug-use", control: "yes-no", inPerson: true },
      { questionId: "smoking-status", control: "pick" },
    ],
  },
  {
    id: "S11",
    stage: "S",
    title: { en: "Which health problems do you have?", es: "¿Qué problemas de salud tiene?" },
    items: [{ questionId: "conditions", control: "list" }],
  },
  {
    id: "S12",
    stage: "S",
    title: { en: "Which medicines do you take now?", es: "¿Qué medicinas toma ahora?" },
    items: [
      { questionId: "medications", control: "list" },
      { questionId: "acetaminophen-over-4g", control: "yes-no", nested: true },
    ],
  },
];
