import type { Words } from "./words.ts";

export type AdviceWords = {
  readonly title: Words;
  readonly how: Words;
  /** When to stop, or not to do it at all. */
  readonly stop: Words;
};

/** Patient words of every knowledge item that docs/clinical/journey.md section 6 can show. */
export const adviceWords: Readonly<Record<string, AdviceWords>> = {
  "comfort-position": {
    title: { en: "Find a pose that eases the back", es: "Busque una postura que le alivie" },
    how: {
      en: "Lie on one side with a pillow between the knees, or sit with the back held up. Try what feels best.",
      es: "Échese de lado con una almohada entre las piernas, o siéntese con la espalda bien apoyada. Use la que más le alivie.",
    },
    stop: {
      en: "Do not stay in one pose for hours. Change it if it hurts more or a part goes numb.",
      es: "No se quede horas en la misma postura. Cámbiela si le duele más o si algo se le duerme.",
    },
  },
  "rest-avoid": {
    title: { en: "Rest for a short time", es: "Descanse por poco tiempo" },
    how: {
      en: "Take short rests and skip moves that hurt. Get up now and then if it is safe.",
      es: "Descanse por ratos y no haga lo que le duele. Levántese de vez en cuando, si lo puede hacer sin riesgo.",
    },
    stop: {
      en: "Do not stay in bed all day, unless a clinician says to.",
      es: "No se quede en la cama todo el día, salvo que se lo pida un profesional de la salud.",
    },
  },
  "no-heavy-lift-acute": {
    title: { en: "No heavy or rough moves for now", es: "Por ahora, sin peso y sin tirones" },
    how: {
      en: "Ask for help to lift, push or pull. Bend and twist as little as can be.",
      es: "Pida ayuda para cargar, empujar o jalar. Dóblese y gire lo menos que pueda.",
    },
    stop: {
      en: "When it eases, start with light things. Stop if the pain gets strong again.",
      es: "Cuando le duela menos, empiece con poco peso. Pare si el dolor vuelve a ser fuerte.",
    },
  },
  "gentle-movement": {
    title: { en: "Move gently", es: "Muévase con suavidad" },
    how: {
      en: "Walk a little and do not sit or lie too long. Do a bit more each day as it gets easier.",
      es: "Camine un poco y no se quede mucho rato igual. Haga algo más cada día, según pueda.",
    },
    stop: {
      en: "Stop a move that hurts much more or sends pain down a leg. Call us if a leg gets weak or numb.",
      es: "Pare si algo le duele mucho más o el dolor le baja por la pierna. Llame si una pierna se pone débil o se le duerme.",
    },
  },
  "heat-pack": {
    title: { en: "Use heat", es: "Use calor" },
    how: {
      en: "Wrap a warm pack in a cloth. Hold it on the sore spot for 15 to 20 minutes. The first day is fine too.",
      es: "Cubra una bolsa tibia con un paño. Póngala donde le duele de 15 a 20 minutos, si gusta, desde el primer día.",
    },
    stop: {
      en: "Take it off if it burns, and do not sleep on it. Do not use it on numb, red or puffy skin, or on a pregnant belly.",
      es: "Quítela si le quema y no se duerma con ella. No la use en piel dormida, roja o hinchada, ni en el vientre si hay un embarazo.",
    },
  },
  "cold-pack": {
    title: { en: "Use cold", es: "Use frío" },
    how: {
      en: "Wrap ice in a cloth. Hold it on the sore spot for 15 to 20 minutes in the first 1 to 3 days.",
      es: "Cubra el hielo con un paño. Póngalo donde le duele de 15 a 20 minutos, los primeros 1 a 3 días.",
    },
    stop: {
      en: "Do not put bare ice on the skin, or cold on a numb spot. Take it off if the skin stings or turns white.",
      es: "No ponga el hielo sobre la piel sin paño ni en una parte dormida. Quítelo si la piel le arde o se pone blanca.",
    },
  },
  "low-impact-aerobic": {
    title: { en: "Walk, swim or bike", es: "Camine, nade o use la bicicleta" },
    how: {
      en: "Start with a few minutes at an easy pace. Add a little each week.",
      es: "Empiece con pocos minutos y a paso suave. Cada semana haga un poco más.",
    },
    stop: {
      en: "Do less if it hurts more the next day. Stop and call 911 for chest pain, trouble breathing or passing out.",
      es: "Haga menos si le duele más al otro día. Pare y llame al 911 si le duele el pecho, le falta el aire o se desmaya.",
    },
  },
  "physical-therapy": {
    title: { en: "Physical therapy", es: "Fisioterapia (terapia física)" },
    how: {
      en: "A therapist can show moves that build strength. Ask us how to book it.",
      es: "En la terapia le enseñan a moverse y a ganar fuerza. Pregunte cómo pedir una cita.",
    },
    stop: {
      en: "Stop a move that makes pain or weak or numb spots worse. Then tell the therapist.",
      es: "Pare si algo le da más dolor, menos fuerza o se le duerme una parte. Dígalo en la terapia.",
    },
  },
  "otc-nsaid": {
    title: { en: "Ibuprofen or naproxen", es: "Ibuprofeno o naproxeno" },
    how: {
      en: "Ask a pharmacist if it suits you. Tell them all the pills you take and the health problems you have.",
      es: "Pregunte en la farmacia si es bueno para usted. Diga todas las pastillas que toma y los males que tiene.",
    },
    stop: {
      en: "Do not take it if they say no. Stop and get help at once if your stool turns black, you throw up blood, or your face swells.",
      es: "No lo tome si le dicen que no. Pare y busque ayuda ya si el excremento sale negro, vomita sangre o se le hincha la cara.",
    },
  },
  "otc-acetaminophen": {
    title: { en: "Acetaminophen (Tylenol, paracetamol)", es: "Acetaminofén (Tylenol, paracetamol)" },
    how: {
      en: "Ask a pharmacist or clinician first if it is safe for you. Tell them if you have liver trouble, drink alcohol or weigh very little.",
      es: "Antes, pregunte en la farmacia o a un profesional de la salud si lo puede tomar. Diga si está mal del hígado, si toma alcohol o si pesa muy poco.",
    },
    stop: {
      en: "Do not mix it with other pills that have it, such as some cold pills. If you took too much, call a poison line now, even if you feel fine.",
      es: "No lo mezcle con otras pastillas que lo tengan, como las de la gripe. Si tomó de más, llame ya a la línea de venenos, aunque se sienta bien.",
    },
  },
  "muscle-strain": {
    title: { en: "It may be a pulled or tired muscle", es: "Puede ser un músculo estirado o cansado" },
    how: {
      en: "The answers may fit a pulled or tired back muscle. This often eases with time and gentle moves.",
      es: "Lo que nos dijo puede venir de un músculo estirado o cansado. Muchas veces mejora con el tiempo y al moverse suave.",
    },
    stop: {
      en: "This is not a diagnosis. Tell us if it gets worse, goes down a leg or is not better in 2 weeks.",
      es: "Esto no es un diagnóstico. Llame si se pone peor, si le baja a la pierna o si en 2 semanas no mejora.",
    },
  },
  "nerve-pinch": {
    title: { en: "A nerve may be sore", es: "Puede ser un nervio irritado" },
    how: {
      en: "A sore or squeezed nerve may send pain down a leg. It often eases with time and gentle moves.",
      es: "Un nervio irritado puede mandar dolor a la pierna. Muchas veces mejora con el tiempo y al moverse suave.",
    },
    stop: {
      en: "This is not a diagnosis. Get help at once if a leg gets weak, it goes numb between the legs, or control of pee or stool is lost.",
      es: "Esto no es un diagnóstico. Busque ayuda ya si una pierna se pone débil, si se le duerme la zona entre las piernas o si se le escapa la orina o el excremento.",
    },
  },
  "lift-slow": {
    title: { en: "Lift slowly", es: "Levante las cosas lento" },
    how: {
      en: "Bend the knees, keep the load close and lift with care. Do not swing or twist.",
      es: "Doble las rodillas, pegue la carga al cuerpo y levante lento. No gire ni se dé impulso.",
    },
    stop: {
      en: "Put it down if the back hurts. Do not lift heavy things while the pain is fresh.",
      es: "Suelte la carga si le duele la espalda. No cargue peso mientras el dolor sea nuevo.",
    },
  },
  "move-breaks": {
    title: { en: "Get up often", es: "Levántese a cada rato" },
    how: {
      en: "Stand up and move for a minute or two, at least once an hour.",
      es: "Póngase de pie y muévase un par de minutos, al menos una vez por hora.",
    },
    stop: {
      en: "If it hurts to get up, just shift in the seat. Call us if a leg gets weak or numb.",
      es: "Si le duele ponerse de pie, solo cambie de postura. Llame si una pierna se pone débil o se le duerme.",
    },
  },
  "good-posture": {
    title: { en: "Sit back and stand tall", es: "Apoye la espalda y enderécese" },
    how: {
      en: "Sit with the back on the chair and both feet flat. Change the pose often, as none is best for long.",
      es: "Apoye la espalda en la silla y los pies en el piso. Cambie de postura a cada rato, pues ninguna es buena por mucho tiempo.",
    },
    stop: {
      en: "Do not force a stiff pose. If it hurts, shift or get up.",
      es: "No fuerce el cuerpo. Si le duele, cambie de postura o póngase de pie.",
    },
  },
  "ergonomic-desk": {
    title: { en: "Set up the desk", es: "Acomode la mesa de trabajo" },
    how: {
      en: "Put the screen at eye level, both feet flat and the elbows bent like an L. Set the chair to fit.",
      es: "Ponga la pantalla a la altura de los ojos, los pies en el piso y los codos en forma de L. Suba o baje la silla.",
    },
    stop: {
      en: "This may not be enough to ease the pain. If it hurts more, change it and get up more.",
      es: "Puede que esto no baste para quitar el dolor. Si le duele más, haga un cambio y póngase más de pie.",
    },
  },
  stretching: {
    title: { en: "Gentle stretches", es: "Estírese con suavidad" },
    how: {
      en: "Stretch the back, hips and the backs of the thighs. Go slow, stay where it feels easy and breathe.",
      es: "Estire la espalda, la cadera y la parte de atrás de los muslos. Vaya lento, hasta donde no le duela, y respire.",
    },
    stop: {
      en: "Do not bounce or push into sharp pain. Stop if a leg tingles, goes numb or gets weak.",
      es: "No rebote ni siga si el dolor es fuerte. Pare si la pierna le hormiguea, se le duerme o se pone débil.",
    },
  },
  "core-strength": {
    title: { en: "Make the belly and back strong", es: "Dé fuerza al vientre y la espalda" },
    how: {
      en: "Do easy moves for the belly and back a few days a week. Start with a few and add more bit by bit.",
      es: "Unos días por semana, haga ejercicios suaves de vientre y espalda. Empiece con pocos y haga más poco a poco.",
    },
    stop: {
      en: "Wait while the pain is fresh and strong. Stop if a move hurts more or sends pain down a leg.",
      es: "Espere si el dolor es nuevo y fuerte. Pare si algo le duele más o el dolor le baja por la pierna.",
    },
  },
  yoga: {
    title: { en: "Easy yoga", es: "Yoga suave" },
    how: {
      en: "Try slow, easy poses, or a class for people who are new to it. Tell the teacher about the back.",
      es: "Pruebe posturas lentas y fáciles, o una clase para gente que empieza. Diga en la clase que le duele la espalda.",
    },
    stop: {
      en: "Skip a pose that hurts. Ask a clinician first in case of pregnancy, weak bones, past spine surgery or poor balance.",
      es: "No haga las que le duelan. Antes, pregunte a un profesional de la salud si hay embarazo, huesos débiles, cirugía de la columna o poco equilibrio.",
    },
  },
  "stress-care": {
    title: { en: "Ways to feel calm", es: "Cómo sentir más calma" },
    how: {
      en: "Breathe slowly for a few minutes. Take a walk, rest, or talk with a trusted friend.",
      es: "Respire lento unos minutos. Dé un paseo, descanse o hable con alguien de confianza.",
    },
    stop: {
      en: "Tell us if worry or a low mood does not go away. For thoughts of self-harm, call or text 988 now.",
      es: "Llame si la angustia o la tristeza no se van. Si piensa en hacerse daño, llame o mande un texto al 988 ya.",
    },
  },
  "fight-or-flight": {
    title: { en: "Stress can make muscles tight", es: "El estrés puede tensar los músculos" },
    how: {
      en: "Stress may make the back tight and sore. Slow breaths and a walk may help it let go.",
      es: "El estrés puede poner la espalda dura y con dolor. Respirar lento y dar un paseo le puede ayudar.",
    },
    stop: {
      en: "Stress may not be the cause, or not the only one. Tell us if the pain lasts or gets worse.",
      es: "Puede que el estrés no sea la causa, o no la única. Llame si el dolor sigue o se pone peor.",
    },
  },
  dehydration: {
    title: { en: "The body may be low on water", es: "Puede que le falte agua al cuerpo" },
    how: {
      en: "Dark pee, a dry mouth or feeling dizzy may be signs of it. Low water may add to cramps, but this is not sure.",
      es: "La orina oscura, la boca seca o el mareo pueden ser señales. La falta de agua puede dar más calambres, pero no es seguro.",
    },
    stop: {
      en: "Do not drink more if a clinician said to limit fluids. Get help if water does not stay down, or for passing out or being confused.",
      es: "No tome más si un profesional de la salud le limitó los líquidos. Busque ayuda si vomita el agua, si siente confusión o si se desmaya.",
    },
  },
  hydrate: {
    title: { en: "Drink enough water", es: "Tome suficiente agua" },
    how: {
      en: "Aim for about 2 liters a day (about 2 quarts), and more in the heat. Sip it through the day.",
      es: "Trate de tomar unos 2 litros al día, y más si hace calor. Tómela poco a poco.",
    },
    stop: {
      en: "Drink less if a clinician said to limit fluids. Ask first with heart or kidney disease.",
      es: "Tome menos si le dijeron que limite los líquidos. Pregunte antes si está mal del corazón o del riñón.",
    },
  },
  "electrolyte-food": {
    title: { en: "Foods with body salts", es: "Comida con sales para el cuerpo" },
    how: {
      en: "Eat foods such as bananas, oranges, nuts, seeds, whole grains, sweet potatoes, dairy and greens.",
      es: "Coma cosas como plátano, naranja, nueces, semillas, granos enteros, camote, lácteos y hojas verdes.",
    },
    stop: {
      en: "Ask first with kidney or heart disease, water pills or potassium. Skip foods that do harm.",
      es: "Pregunte antes si está mal del riñón o del corazón, o si toma potasio o pastillas para orinar. No coma lo que le haga mal.",
    },
  },
  "sports-drink": {
    title: { en: "A sports drink after hard sweat", es: "Bebida deportiva si sudó mucho" },
    how: {
      en: "After a lot of sweat, have a sports drink, coconut water or a salty snack. A small one may do.",
      es: "Si sudó mucho, tome una bebida deportiva o agua de coco, o coma algo con sal. Con poco puede bastar.",
    },
    stop: {
      en: "Skip it if there was not much sweat. Ask first with diabetes, high blood pressure, heart or kidney disease, or potassium pills.",
      es: "No hace falta si sudó poco. Pregunte antes si tiene diabetes o presión alta, si está mal del corazón o del riñón, o si toma potasio.",
    },
  },
  "cut-caffeine": {
    title: { en: "Have less caffeine", es: "Tome menos cafeína" },
    how: {
      en: "Cut one coffee, cola or energy drink every few days. It may help tight muscles.",
      es: "Quite un café, un refresco de cola o una bebida energética cada pocos días. Puede que sus músculos se sientan menos tensos.",
    },
    stop: {
      en: "If the head hurts from cutting down, go more slowly.",
      es: "Si al bajarla le duele la cabeza, vaya más lento.",
    },
  },
  "stop-smoking": {
    title: { en: "Stop smoking", es: "Deje de fumar" },
    how: {
      en: "Pick a day to stop and ask us for help. It is easier with support.",
      es: "Escoja un día para dejarlo y pida ayuda. Con apoyo es más fácil.",
    },
    stop: {
      en: "After a slip, just start again. Ask a pharmacist before using patches, gum or pills to quit.",
      es: "Si vuelve a fumar, solo empiece otra vez. Pregunte en la farmacia antes de usar parches, chicles o pastillas.",
    },
  },
  "pro-help-early": {
    title: { en: "When to get help", es: "Cuándo pedir ayuda" },
    how: {
      en: "Call us soon if it lasts, spreads or comes back. There is no need to wait for the visit.",
      es: "Llame pronto si esto dura, se corre a otra parte o vuelve. No hace falta esperar a la cita.",
    },
    // The safety net of triage-rules.md section 6, in shorter sentences.
    stop: {
      en: "Get help at once if you cannot pass urine, lose control of bladder or bowel, or go numb between the legs. Get help at once if you get weak or numb in both legs, have chest pain or faint. Get help at once if you get a fever with this pain, or feel much worse.",
      es: "Busque ayuda de inmediato si no puede orinar, si no controla la orina o el intestino, o si se le duerme la zona entre las piernas. Busque ayuda de inmediato si las dos piernas se le ponen débiles o se le duermen, si le duele el pecho o si se desmaya. Busque ayuda de inmediato si le da fiebre con este dolor o si se siente mucho peor.",
    },
  },
};
