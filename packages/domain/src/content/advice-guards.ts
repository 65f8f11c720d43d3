import type { AdviceGuard } from "./advice.ts";

const activity = [
  "gentle-movement",
  "stretching",
  "core-strength",
  "low-impact-aerobic",
  "yoga",
  "physical-therapy",
];

/** "Never shown with", row by row (docs/clinical/journey.md section 6). */
export const adviceGuards: readonly AdviceGuard[] = [
  {
    items: ["otc-nsaid"],
    when: "medications HAS-ANY {nsaid, anticoagulant, antiplatelet, oral-steroid, diuretic} OR conditions HAS-ANY {kidney-disease, stomach-ulcer, heart-failure, cardiovascular-disease, high-blood-pressure, asthma, allergies, crohns-or-colitis} OR pregnancy-status IN {pregnant, possible} OR age-years < 18 OR age-years >= 65 OR black-stool OR vomiting-blood OR urine-cola",
  },
  {
    items: ["otc-acetaminophen"],
    when: "medications HAS acetaminophen OR acetaminophen-over-4g OR d-fever",
  },
  {
    items: ["heat-pack", "cold-pack"],
    when: "leg-numbness OR saddle-numbness OR skin-red-swollen OR rash-one-sided OR d-fever OR conditions HAS-ANY {nerve-damage, spinal-cord-injury, diabetes}",
  },
  {
    items: ["heat-pack"],
    when: "conditions HAS multiple-sclerosis OR (recent-trauma IN {minor, major} AND trauma-days-ago < 3) OR pregnancy-status IN {pregnant, possible}",
  },
  { items: ["cold-pack"], when: "conditions HAS atherosclerosis" },
  {
    items: activity,
    fromLevel: "same-day",
    families: ["fracture", "cord-cancer", "infection", "cardiovascular"],
    rules: ["motor-any", "cannot-walk"],
  },
  {
    items: ["yoga"],
    when: "symptom-duration-days < 42 OR pregnancy-status IN {pregnant, possible} OR osteoporosis OR prior-spine-surgery OR gait-unsteady",
  },
  {
    items: ["hydrate", "electrolyte-food", "sports-drink"],
    when: "conditions HAS-ANY {kidney-disease, heart-failure} OR medications HAS diuretic OR urine-cannot-start OR vomiting-repeated",
  },
  {
    items: ["electrolyte-food", "sports-drink"],
    when: "medications HAS potassium-supplement",
    rules: ["multi-site-spasm-systemic"],
  },
  {
    items: ["sports-drink"],
    when: "conditions HAS-ANY {diabetes, high-blood-pressure}",
  },
  { items: ["muscle-strain", "nerve-pinch"], fromLevel: "within-48-hours" },
  { items: ["stress-care", "fight-or-flight"], rules: ["self-harm-active", "self-harm-passive"] },
];
