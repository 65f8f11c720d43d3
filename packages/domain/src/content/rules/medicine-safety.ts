import type { Rule } from "../content.ts";

export const medicineSafetyRules: readonly Rule[] = [
  {
    id: "nsaid-risk",
    family: "medicine-safety",
    level: "within-48-hours",
    when: "medications HAS nsaid AND (medications HAS anticoagulant OR conditions HAS-ANY {kidney-disease, stomach-ulcer, heart-failure} OR pregnancy-status = pregnant)",
    rationale: "Ibuprofen-type pills can harm in these cases.",
    citation: "NICE NG59 (NSAID cautions); FDA 2020 (pregnancy 20 weeks)",
    patientMessage: {
      en: "Please stop ibuprofen-type pills until a clinician or pharmacist calls you.",
      es: "Por favor, deje de tomar pastillas como el ibuprofeno. Espere a que le llame un profesional de la salud o de la farmacia.",
    },
    unbookedMessage: {
      en: "Please stop ibuprofen-type pills. Ask us or a pharmacist before you take more of them.",
      es: "Por favor, deje de tomar pastillas como el ibuprofeno. Antes de tomar más, pregunte en la clínica o en la farmacia.",
    },
    clinicianMessage: "NSAID with interacting condition or drug.",
    action: "Pharmacist or clinician call in 48 h",
  },
  {
    id: "sedative-stack",
    family: "medicine-safety",
    level: "within-2-weeks",
    when: "medications HAS opioid AND medications HAS-ANY {diazepam, benzodiazepine-other, cyclobenzaprine, methocarbamol, carisoprodol, tizanidine, baclofen}",
    rationale: "Opioids with sedating pills can slow breathing.",
    citation: "FDA boxed warning 2016; CDC 2022 opioid guideline",
    patientMessage: {
      en: "Do not add doses. We will review your pills within two weeks. Call emergency if very drowsy.",
      es: "No tome dosis de más. Veremos sus pastillas en dos semanas o menos. Si le da mucho sueño, llame a emergencias.",
    },
    unbookedMessage: {
      en: "Do not add doses. Your pills should be checked within two weeks. Call emergency if very drowsy.",
      es: "No tome dosis de más. Deben revisar sus pastillas en dos semanas o menos. Si le da mucho sueño, llame a emergencias.",
    },
    clinicianMessage: "Opioid with sedative or muscle relaxant.",
    action: "Medication review within 2 weeks",
  },
  {
    id: "acetaminophen-overuse",
    family: "medicine-safety",
    level: "same-day",
    when: "acetaminophen-over-4g",
    rationale: "Too much acetaminophen can harm the liver with no early signs.",
    citation: "FDA / MHRA 4 g daily maximum; general toxicology practice",
    patientMessage: {
      en: "Stop it and speak with a clinician or poison line today.",
      es: "Deje de tomarlo y hable hoy con un profesional de la salud o con la línea de venenos.",
    },
    clinicianMessage: "Possible staggered acetaminophen overdose.",
    action: "Same-day; poison centre",
  },
];
