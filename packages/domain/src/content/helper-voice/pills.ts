import type { Words } from "../words.ts";

/** What is said, after sending, of pills, by the English that the patient reads. */
export const pills: Readonly<Record<string, Words>> = {
  "Signs of bleeding inside need hospital care now. Stop ibuprofen-type pills.": {
    en: "Signs of bleeding inside need hospital care now. {name} should stop ibuprofen-type pills.",
    es: "Las señales de que {name} sangra por dentro se deben atender en el hospital ya. Debe dejar de tomar pastillas como el ibuprofeno.",
  },
  "Please stop ibuprofen-type pills until a clinician or pharmacist calls you.": {
    en: "{name} should stop ibuprofen-type pills until a clinician or pharmacist calls.",
    es: "{name} debe dejar de tomar pastillas como el ibuprofeno. Espere a que llame un profesional de la salud o de la farmacia.",
  },
  "Please stop ibuprofen-type pills. Ask us or a pharmacist before you take more of them.": {
    en: "{name} should stop ibuprofen-type pills. Ask us or a pharmacist before they take more of them.",
    es: "{name} debe dejar de tomar pastillas como el ibuprofeno. Antes de que tome más, pregunte en la clínica o en la farmacia.",
  },
  "Do not add doses. We will review your pills within two weeks. Call emergency if very drowsy.": {
    en: "{name} must not add doses. We will review {name}'s pills within two weeks. Call emergency if they are very drowsy.",
    es: "{name} no debe tomar dosis de más. Veremos las pastillas de {name} en dos semanas o menos. Si le da mucho sueño, llame a emergencias.",
  },
  "Do not add doses. Your pills should be checked within two weeks. Call emergency if very drowsy.": {
    en: "{name} must not add doses. {name}'s pills should be checked within two weeks. Call emergency if they are very drowsy.",
    es: "{name} no debe tomar dosis de más. Deben revisar las pastillas de {name} en dos semanas o menos. Si le da mucho sueño, llame a emergencias.",
  },
  "Stop it and speak with a clinician or poison line today.": {
    en: "{name} should stop it. Speak with a clinician or poison line today.",
    es: "{name} debe dejar de tomarlo. Hable hoy con un profesional de la salud o con la línea de venenos.",
  },
  "Some of your pills can add to cramps. Do not stop any; ask us.": {
    en: "Some of {name}'s pills can add to cramps. Do not stop any; ask us.",
    es: "Algunas de las pastillas de {name} pueden dar más calambres. No debe dejar ninguna; hable con nosotros.",
  },
  "While you take these pills: no alcohol, no driving, and add no other pills.": {
    en: "With these pills: no alcohol, no driving, and add no other pills.",
    es: "Con estas pastillas, que {name} no tome alcohol, no maneje y no tome más pastillas.",
  },
  "Ask a pharmacist if it suits you. Tell them all the pills you take and the health problems you have.": {
    en: "Ask a pharmacist if it suits {name}. Tell them all the pills {name} takes and the health problems {name} has.",
    es: "Pregunte en la farmacia si es bueno para {name}. Diga todas las pastillas que toma y los males que tiene.",
  },
  "Do not take it if they say no. Stop and get help at once if your stool turns black, you throw up blood, or your face swells.":
    {
      en: "{name} must not take it if they say no. Stop and get help at once if {name}'s stool turns black, they throw up blood, or their face swells.",
      es: "{name} no debe tomarlo si le dicen que no. Pare y busque ayuda ya si el excremento sale negro, vomita sangre o se le hincha la cara.",
    },
  "Ask a pharmacist or clinician first if it is safe for you. Tell them if you have liver trouble, drink alcohol or weigh very little.":
    {
      en: "Ask a pharmacist or clinician first if it is safe for {name}. Tell them of liver trouble, alcohol or a very low weight.",
      es: "Antes, pregunte en la farmacia o a un profesional de la salud si {name} lo puede tomar. Diga si está mal del hígado, si toma alcohol o si pesa muy poco.",
    },
  "Do not mix it with other pills that have it, such as some cold pills. If you took too much, call a poison line now, even if you feel fine.":
    {
      en: "Do not mix it with other pills that have it, such as some cold pills. If {name} took too much, call a poison line now, even if they feel fine.",
      es: "No lo mezcle con otras pastillas que lo tengan, como las de la gripe. Si {name} tomó de más, llame ya a la línea de venenos, aunque se sienta bien.",
    },
};
