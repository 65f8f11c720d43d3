import type { Words } from "../words.ts";

/** Why, after sending, where it is for today or now, by the English that the patient reads. */
export const reasonsUrgent: Readonly<Record<string, Words>> = {
  "New trouble passing or holding urine with back pain needs hospital care now. Go to an emergency department. Do not drive yourself.":
    {
      en: "New trouble passing or holding urine with back pain needs hospital care now. Get {name} to an emergency department. {name} must not drive.",
      es: "Los problemas nuevos para orinar o aguantar la orina, con dolor de espalda, se deben atender en el hospital ya. Lleve a {name} a la sala de emergencias. {name} no debe manejar.",
    },
  "Loss of bowel control or feeling with back pain needs hospital care now. Go to an emergency department.": {
    en: "Loss of bowel control or feeling with back pain needs hospital care now. Get {name} to an emergency department.",
    es: "Perder el control o la sensación del intestino, con dolor de espalda, se debe atender en el hospital ya. Lleve a {name} a la sala de emergencias.",
  },
  "Pain that has newly moved to both legs should be checked today. If your bladder, bowel or private area changes, go to the ER at once.":
    {
      en: "Pain that has newly moved to both legs should be checked today. If {name}'s bladder, bowel or private area changes, go to the ER at once.",
      es: "El dolor que hace poco pasó a las dos piernas se debe revisar hoy. Si {name} nota un cambio en la orina, el intestino o la zona íntima, vaya de inmediato a la sala de emergencias.",
    },
  "Because of your cancer history and these nerve symptoms, you need hospital care now.": {
    en: "Because of their cancer history and these nerve symptoms, {name} needs hospital care now.",
    es: "Por la historia de cáncer de {name} y estos síntomas de los nervios, debe ir al hospital ya.",
  },
  "Please speak with a clinician today because of your cancer history and this kind of pain.": {
    en: "Please speak with a clinician today because of {name}'s cancer history and this kind of pain.",
    es: "Por favor, hable hoy con un profesional de la salud, por la historia de cáncer de {name} y por este tipo de dolor.",
  },
  "Fast loss of strength, feeling or balance needs hospital care now.": {
    en: "Fast loss of strength, feeling or balance needs hospital care now.",
    es: "Si {name} pierde rápido la fuerza, la sensación o el equilibrio, debe ir al hospital ya.",
  },
  "A new dropped foot should be checked today.": {
    en: "A new dropped foot should be checked today.",
    es: "Un pie que {name} hace poco ya no puede levantar se debe revisar hoy.",
  },
  "This could be a heart problem. Call your emergency number now.": {
    en: "This could be a heart problem. Call the emergency number now.",
    es: "Esto puede ser un problema del corazón. Llame ya al número de emergencias.",
  },
  "This could be a blood-vessel problem. Call your emergency number now.": {
    en: "This could be a blood-vessel problem. Call the emergency number now.",
    es: "Esto puede ser un problema de los vasos de la sangre. Llame ya al número de emergencias.",
  },
  "This could be a lung clot. Call your emergency number now.": {
    en: "This could be a lung clot. Call the emergency number now.",
    es: "Esto puede ser un coágulo en el pulmón. Llame ya al número de emergencias.",
  },
  "Please talk to a clinician today because of your artery condition.": {
    en: "Please talk to a clinician today because of {name}'s artery condition.",
    es: "Por favor, hable hoy con un profesional de la salud por el problema de la arteria de {name}.",
  },
  "You may have a serious infection. Call your emergency number now.": {
    en: "{name} may have a serious infection. Call the emergency number now.",
    es: "Puede que {name} tenga una infección grave. Llame ya al número de emergencias.",
  },
  "After a big injury, keep still and call your emergency number.": {
    en: "After a big injury, keep {name} still and call the emergency number.",
    es: "Después de un accidente fuerte, que {name} no se mueva. Llame al número de emergencias.",
  },
  "With your spine condition even a small fall needs hospital care now. Keep still.": {
    en: "With {name}'s spine condition even a small fall needs hospital care now. Keep {name} still.",
    es: "Con el problema de la columna de {name}, aun una caída leve se debe atender en el hospital ya. Que {name} no se mueva.",
  },
  "You may have a small break in the spine. Please be checked today.": {
    en: "{name} may have a small break in the spine. Please have them checked today.",
    es: "{name} puede tener una pequeña fractura en la columna. Por favor, pida que le revisen hoy.",
  },
  "Please be checked today.": {
    en: "Please have {name} checked today.",
    es: "Por favor, pida que revisen hoy a {name}.",
  },
  "Please be checked today because you take a blood thinner.": {
    en: "Please have {name} checked today because they take a blood thinner.",
    es: "Por favor, pida que revisen hoy a {name}. Es porque toma un anticoagulante.",
  },
  "Nerve symptoms while on a blood thinner need hospital care now.": {
    en: "Nerve symptoms while on a blood thinner need hospital care now.",
    es: "{name} toma un anticoagulante y tiene síntomas de los nervios. Por eso debe ir al hospital ya.",
  },
  "Please be checked today. If you become weak or numb, go to the ER.": {
    en: "Please have {name} checked today. If they become weak or numb, go to the ER.",
    es: "Por favor, pida que revisen hoy a {name}. Si siente debilidad o se le duerme una parte del cuerpo, vaya a la sala de emergencias.",
  },
  "This may be a kidney infection. Please be checked today.": {
    en: "This may be a kidney infection. Please have {name} checked today.",
    es: "Esto puede ser una infección del riñón. Por favor, pida que revisen hoy a {name}.",
  },
  "This may be a kidney stone. Please be checked today.": {
    en: "This may be a kidney stone. Please have {name} checked today.",
    es: "Esto puede ser una piedra en el riñón. Por favor, pida que revisen hoy a {name}.",
  },
  "This may be shingles. Please be checked today.": {
    en: "This may be shingles. Please have {name} checked today.",
    es: "Esto puede ser herpes zóster (culebrilla). Por favor, pida que revisen hoy a {name}.",
  },
  "Please be checked today; go to the ER if you get worse.": {
    en: "Please have {name} checked today; go to the ER if they get worse.",
    es: "Por favor, pida que revisen hoy a {name}; si se pone peor, vaya a la sala de emergencias.",
  },
  "Please be checked today and keep drinking.": {
    en: "Please have {name} checked today. {name} should keep drinking.",
    es: "Por favor, pida que revisen hoy a {name}. {name} debe seguir tomando líquidos.",
  },
  "Call your maternity unit or emergency number now.": {
    en: "Call {name}'s maternity unit or the emergency number now.",
    es: "Llame ya a la unidad de maternidad de {name}, o si no, al número de emergencias.",
  },
  "You are not alone. Call or text your crisis line (988 in the US) or emergency number now.": {
    en: "{name} is not alone. Call or text the crisis line (988 in the US) or emergency number now.",
    es: "{name} no tiene que pasar por esto a solas. Llame o mande un texto ya a la línea de crisis (988 en EE. UU.), o llame al número de emergencias.",
  },
  "We will call you today. If it gets worse call your crisis line (988 in the US).": {
    en: "We will call today. If it gets worse call the crisis line (988 in the US).",
    es: "Vamos a llamar hoy. Si esto se pone peor, llame a la línea de crisis (988 en EE. UU.).",
  },
  "You should talk with a clinician today. If it gets worse call your crisis line (988 in the US).": {
    en: "{name} should talk with a clinician today. If it gets worse call the crisis line (988 in the US).",
    es: "{name} debe hablar hoy con un profesional de la salud. Si esto se pone peor, llame a la línea de crisis (988 en EE. UU.).",
  },
};
