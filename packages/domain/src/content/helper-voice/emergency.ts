import type { Words } from "../words.ts";

/** What the emergency screen asks for, by the English that the patient reads. */
export const emergency: Readonly<Record<string, Words>> = {
  "Keep still and call 911 now": {
    en: "Keep {name} still and call 911 now",
    es: "Que {name} no se mueva: llame al 911 ya",
  },
  "Do not get up. Do not drive yourself.": {
    en: "{name} must not get up. {name} must not drive.",
    es: "{name} no debe levantarse. {name} no debe manejar.",
  },
  "Do not eat or drink. Ask someone to unlock the door and bring your list of pills.": {
    en: "{name} must not eat or drink. Ask someone to unlock the door and bring {name}'s list of pills.",
    es: "{name} no debe comer ni beber. Pida que alguien abra la puerta y traiga la lista de pastillas de {name}.",
  },
  "Good. Take a phone and your list of pills. Do not wait for our call.": {
    en: "Good. Take a phone and {name}'s list of pills. Do not wait for our call.",
    es: "Bien. Lleve un teléfono y la lista de pastillas de {name}. No espere a que le llamemos.",
  },
  "Please do not move. Call 911: they will come. Do not wait for our call.": {
    en: "{name} must not move. Call 911: they will come. Do not wait for our call.",
    es: "{name} no debe moverse. Llame al 911: ellos van hasta ahí. No espere a que le llamemos.",
  },
  "Good. Stay with someone, and keep a phone with you. Do not wait for our call.": {
    en: "Good. Stay with {name}, and keep a phone near. Do not wait for our call.",
    es: "Bien. Quédese con {name} y tenga a mano un teléfono. No espere a que le llamemos.",
  },
  "Do not drive yourself.": { en: "{name} must not drive.", es: "{name} no debe manejar." },
  "Do not eat or drink. If you can, unlock the door and take your list of pills.": {
    en: "{name} must not eat or drink. If possible, unlock the door and take {name}'s list of pills.",
    es: "{name} no debe comer ni beber. Si se puede, deje la puerta sin llave y lleve la lista de pastillas de {name}.",
  },
  "Go to an emergency department now": {
    en: "Get {name} to an emergency department now",
    es: "Lleve ya a {name} a la sala de emergencias",
  },
  "Do not drive yourself. Let someone else drive you.": {
    en: "{name} must not drive. Let someone else drive {name}.",
    es: "{name} no debe manejar. Que otra persona lleve a {name}.",
  },
  "Call 911 if you have no ride, feel faint or throw up blood.": {
    en: "Call 911 if {name} has no ride, feels faint or throws up blood.",
    es: "Llame al 911 si {name} no tiene quien le lleve, si se va a desmayar o si vomita sangre.",
  },
  "Go to your maternity unit now": {
    en: "Get {name} to their maternity unit now",
    es: "Lleve ya a {name} a su unidad de maternidad",
  },
  "Call 911 if you bleed or feel faint.": {
    en: "Call 911 if {name} bleeds or feels faint.",
    es: "Llame al 911 si {name} sangra o si se va a desmayar.",
  },
  "You are not alone. Call or text 988 now": {
    en: "{name} is not alone. Call or text 988 now",
    es: "Hay quien escuche a {name}. Llame o mande un texto al 988 ya",
  },
  "You can call 911 too. Stay with someone you trust.": {
    en: "Calling 911 is fine too. {name} should stay with someone they trust.",
    es: "También se puede llamar al 911. Que {name} se quede con alguien de confianza.",
  },
};
