import type { Rule } from "../content.ts";

export const medicineSafetyRules: readonly Rule[] = [
  {
    id: "nsaid-risk",
    family: "medicine-safety",
    level: "within-48-hours",
    when: "medications HAS nsaid AND (medications HAS anticoagulant OR conditions HAS-ANY {kidney-disease, stomach-ulcer, heart-failure} OR pregnancy-status = pregnant)",
    rationale: "Ibuprofen-type pills can harm in these cases.",
    citation: "NICE NG59 (NSAID cautions); FDA 2020 (pregnancy 20 weeks)",
    patientMessage: "Please stop ibuprofen-type pills until a clinician or pharmacist calls you.",
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
    patientMessage:
      "Do not add doses. We will review your pills within two weeks. Call emergency if very drowsy.",
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
    patientMessage: "Stop it and speak with a clinician or poison line today.",
    clinicianMessage: "Possible staggered acetaminophen overdose.",
    action: "Same-day; poison centre",
  },
];
