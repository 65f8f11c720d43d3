import type { Words } from "../words.ts";

type OptionGroup = { readonly title: Words; readonly options: readonly string[] };

/** Long lists in short parts (docs/clinical/journey.md S11 and S12); "none" stands outside them. */
export const optionGroups: Readonly<Record<string, readonly OptionGroup[]>> = {
  "pain-regions": [
    {
      title: { en: "Back and neck", es: "Espalda y cuello" },
      options: ["neck", "upper-back", "mid-back", "low-back", "tailbone", "flank-left", "flank-right"],
    },
    {
      title: { en: "Hips, legs and feet", es: "Cadera, piernas y pies" },
      options: [
        "buttock-left",
        "buttock-right",
        "groin-left",
        "groin-right",
        "saddle",
        "thigh-left",
        "thigh-right",
        "lower-leg-left",
        "lower-leg-right",
        "foot-left",
        "foot-right",
      ],
    },
    {
      title: { en: "Chest, belly and arms", es: "Pecho, vientre y brazos" },
      options: ["chest-front", "abdomen", "shoulder-left", "shoulder-right", "arm-left", "arm-right", "jaw"],
    },
  ],
  conditions: [
    {
      title: { en: "Back and nerves", es: "Espalda y nervios" },
      options: [
        "herniated-disk",
        "bulging-disk",
        "sciatica",
        "spinal-stenosis",
        "scoliosis",
        "kyphosis",
        "lordosis",
        "degenerative-disk-disease",
        "spondylolisthesis",
        "multiple-sclerosis",
        "nerve-damage",
        "spinal-cord-injury",
        "spinal-tumor",
      ],
    },
    {
      title: { en: "Joints and skin", es: "Articulaciones y piel" },
      options: [
        "osteoarthritis",
        "inflammatory-arthritis",
        "ankylosing-spondylitis",
        "fibromyalgia",
        "psoriasis",
        "rib-fracture",
      ],
    },
    {
      title: { en: "Heart and blood", es: "Corazón y sangre" },
      options: [
        "atherosclerosis",
        "cardiovascular-disease",
        "high-blood-pressure",
        "heart-failure",
        "anemia",
      ],
    },
    {
      title: { en: "Kidney, gut and glands", es: "Riñón, intestino y glándulas" },
      options: [
        "kidney-stones",
        "kidney-disease",
        "diabetes",
        "thyroid-disease",
        "stomach-ulcer",
        "crohns-or-colitis",
      ],
    },
    {
      title: { en: "Other", es: "Otros" },
      options: ["asthma", "sinus-problems", "allergies", "headaches", "other"],
    },
  ],
  medications: [
    { title: { en: "Pain", es: "Dolor" }, options: ["nsaid", "acetaminophen", "opioid"] },
    {
      title: { en: "Muscle and calming", es: "Músculos y calmantes" },
      options: [
        "cyclobenzaprine",
        "methocarbamol",
        "carisoprodol",
        "tizanidine",
        "baclofen",
        "diazepam",
        "benzodiazepine-other",
      ],
    },
    {
      title: { en: "Heart and blood", es: "Corazón y sangre" },
      options: ["diuretic", "statin", "anticoagulant", "antiplatelet"],
    },
    {
      title: { en: "All other", es: "Las demás" },
      options: [
        "oral-steroid",
        "immune-drug",
        "chemotherapy",
        "decongestant",
        "stimulant",
        "contraceptive-pill",
        "calcium-supplement",
        "magnesium-supplement",
        "potassium-supplement",
        "multivitamin",
        "other",
      ],
    },
  ],
};
