import type { Level } from "../levels.ts";

/** Knowledge items shown after sending, by level (docs/clinical/journey.md section 6). */
export const adviceByLevel: Readonly<Record<Level, readonly string[]>> = {
  "emergency-now": [],
  "same-day": ["comfort-position", "rest-avoid", "no-heavy-lift-acute", "pro-help-early"],
  "within-48-hours": ["comfort-position", "rest-avoid", "no-heavy-lift-acute", "pro-help-early"],
  "within-2-weeks": [
    "gentle-movement",
    "comfort-position",
    "heat-pack",
    "no-heavy-lift-acute",
    "pro-help-early",
  ],
  routine: ["gentle-movement", "heat-pack", "low-impact-aerobic", "physical-therapy", "pro-help-early"],
  "self-care": ["gentle-movement", "heat-pack", "otc-nsaid", "low-impact-aerobic", "pro-help-early"],
};

const activity = ["gentle-movement", "low-impact-aerobic", "physical-therapy"];

/** Families whose fired rule at two weeks or above keeps exercise out of the advice. */
const activityFamilies = ["fracture", "cord-cancer", "infection", "cardiovascular"];

const heatGuard =
  "leg-numbness OR saddle-numbness OR skin-red-swollen OR rash-one-sided OR d-fever OR conditions HAS-ANY {nerve-damage, spinal-cord-injury, diabetes, multiple-sclerosis} OR trauma-days-ago < 3 OR pregnancy-status IN {pregnant, possible}";
const nsaidGuard =
  "medications HAS-ANY {nsaid, anticoagulant, antiplatelet, oral-steroid, diuretic} OR conditions HAS-ANY {kidney-disease, stomach-ulcer, heart-failure, cardiovascular-disease, high-blood-pressure, asthma, allergies, crohns-or-colitis} OR pregnancy-status IN {pregnant, possible} OR age-years < 18 OR age-years >= 65 OR black-stool OR vomiting-blood OR urine-cola";

/** Conditions under which an item is never shown; an unknown one counts as met. */
export const adviceGuards: Readonly<Record<string, string>> = {
  "heat-pack": heatGuard,
  "otc-nsaid": nsaidGuard,
};

/** Fired rules under which an item is never shown. */
export function ruledOut(item: string, fired: readonly { ruleId: string; family: string }[]): boolean {
  return (
    activity.includes(item) &&
    fired.some(
      ({ ruleId, family }) =>
        activityFamilies.includes(family) || ruleId === "motor-any" || ruleId === "cannot-walk",
    )
  );
}
