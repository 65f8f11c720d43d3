import type { Level } from "../levels.ts";
import { adviceGuards } from "./advice-guards.ts";
import { type AdviceWords, adviceWords } from "./advice-words.ts";
import type { Family } from "./content.ts";
import type { Words } from "./words.ts";

/** When items are never shown; whatever it reads that is unknown counts against them. */
export type AdviceGuard = {
  readonly items: readonly string[];
  /** Not where this condition is true or unknown. */
  readonly when?: string;
  /** Not at this level or above. */
  readonly fromLevel?: Level;
  /** Not with a rule of these families, or one of these rules, that fired or is unresolved. */
  readonly families?: readonly Family[];
  readonly rules?: readonly string[];
};

/** Items that fill places left by the level's list: one of the rules fired, and the condition is true. */
export type AdvicePattern = {
  readonly id: string;
  /** None where the condition alone decides. */
  readonly rules: readonly string[];
  readonly when: string;
  readonly items: readonly string[];
};

export type AdviceContent = {
  readonly byLevel: Readonly<Record<Level, readonly string[]>>;
  /** In the order in which they fill places. */
  readonly patterns: readonly AdvicePattern[];
  readonly guards: readonly AdviceGuard[];
  /** Items that are offered only where their condition is true. */
  readonly onlyWhen: Readonly<Record<string, string>>;
  /** Cold takes the place of heat where this is true: a fresh bump is puffy. */
  readonly coldWhen: string;
  readonly words: Readonly<Record<string, AdviceWords>>;
  /** Said beside the items when a rule fired. */
  readonly cautions: readonly { readonly ruleId: string; readonly words: Words }[];
};

/** Advice by level and pattern (docs/clinical/journey.md section 6). */
export const advice: AdviceContent = {
  byLevel: {
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
  },
  patterns: [
    {
      id: "strain",
      rules: ["contrib-strain"],
      when: "symptom-duration-days < 42",
      items: ["muscle-strain", "rest-avoid", "gentle-movement", "heat-pack", "lift-slow", "pro-help-early"],
    },
    {
      id: "leg",
      rules: ["radicular-pain", "radicular-severe"],
      when: "always",
      items: [
        "nerve-pinch",
        "gentle-movement",
        "comfort-position",
        "move-breaks",
        "physical-therapy",
        "pro-help-early",
      ],
    },
    {
      id: "long",
      rules: [],
      when: "symptom-duration-days >= 42",
      items: [
        "low-impact-aerobic",
        "physical-therapy",
        "core-strength",
        "yoga",
        "stress-care",
        "pro-help-early",
      ],
    },
    {
      id: "posture",
      rules: ["contrib-posture-fitness", "contrib-sitting"],
      when: "always",
      items: [
        "move-breaks",
        "good-posture",
        "ergonomic-desk",
        "stretching",
        "core-strength",
        "pro-help-early",
      ],
    },
    {
      id: "dehydration",
      rules: ["contrib-dehydration", "contrib-caffeine"],
      when: "always",
      items: ["dehydration", "hydrate", "electrolyte-food", "sports-drink", "cut-caffeine", "pro-help-early"],
    },
    {
      id: "stress",
      rules: ["contrib-stress", "yellow-cluster", "mood-screen"],
      when: "always",
      items: [
        "fight-or-flight",
        "stress-care",
        "gentle-movement",
        "low-impact-aerobic",
        "cut-caffeine",
        "pro-help-early",
      ],
    },
  ],
  guards: adviceGuards,
  onlyWhen: { "sports-drink": "sweats-heavily" },
  coldWhen: "tender-swollen AND recent-trauma IN {minor, major} AND trauma-days-ago < 3",
  words: adviceWords,
  cautions: [
    {
      ruleId: "sedative-stack",
      words: {
        en: "While you take these pills: no alcohol, no driving, and add no other pills.",
        es: "Con estas pastillas, no tome alcohol, no maneje y no tome más pastillas.",
      },
    },
  ],
};
