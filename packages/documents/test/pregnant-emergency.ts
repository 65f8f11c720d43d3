import { emergency, emergencyRecord, sameDay } from "../src/testing/example-record.ts";

const soon = { id: "within-2-weeks", label: "Within 2 weeks" } as const;
const pelvicChange = {
  questionId: "pelvic-change-onset",
  label: "When did these bladder, bowel, private-area or sexual changes begin?",
  value: "In the last 2 weeks",
};
const legWeak = {
  questionId: "leg-weakness",
  label: "Is a leg weak (gives way, hard to lift)?",
  value: "yes",
};
const saddle =
  "Is the area you would sit on a saddle with (between the legs, genitals, back passage) numb or different?";

const [bladder, saddleSign, bothLegs] = emergencyRecord.fired;
if (!bladder || !saddleSign || !bothLegs) throw new Error("The example has no such rules.");

const denied = {
  "Legs, gait, cord":
    "cannot stand or walk; pain below knee; leg numbness; foot drop; unsteady gait; clumsy hands; band round trunk",
  "Infection, cancer, general":
    "fever or chills; night sweats; weight loss; new confusion; new fatigue; one-sided rash; weak immune system; injected drugs; spine procedure, 3 months; serious infection, 3 months; TB exposure",
  "Heart, lungs, vessels": "abrupt tearing pain; chest pain; breathless; cold sweat; fainted; aortic disease",
  "Abdomen, kidney, urine": "burning urine; blood in urine; repeated vomiting; vomiting blood; black stool",
  Pregnancy:
    "vaginal bleeding; fluid leak; regular tightenings; baby moves less; severe headache or blurred sight; shoulder tip pain",
  "Bone and past":
    "bone tenderness; steroids 3 months or more; new bend or step in spine; spine surgery ever",
  "Pain at night and at rest": "unchanged by movement; wakes at night; unrelenting; worse on straining",
};

/** As much as one sheet of Letter must hold: four emergencies at once, four rules more, and all else denied. */
export const pregnantEmergency: typeof emergencyRecord = {
  ...emergencyRecord,
  fired: [
    {
      ...bladder,
      answers: [
        {
          questionId: "urine-cannot-start",
          label: "Is it newly hard or impossible to pass urine?",
          value: "yes",
        },
        pelvicChange,
      ],
    },
    {
      ...saddleSign,
      answers: [{ questionId: "saddle-numbness", label: saddle, value: "yes" }, pelvicChange],
    },
    {
      ruleId: "ces-bilateral-motor",
      level: emergency,
      clinicianMessage: "Bilateral leg weakness, progressive or severe: cauda equina or cord compression.",
      rationale: "Severe or progressive weakness of both legs is an emergency whatever the cause.",
      citation: "GIRFT 2023; NG127 2019 (immediate referral)",
      answers: [
        legWeak,
        { questionId: "leg-weakness-side", label: "One leg or both?", value: "Both" },
        { questionId: "leg-weakness-course", label: "Is the weakness getting worse?", value: "Yes, worse" },
      ],
      before: null,
    },
    {
      ruleId: "cord-rapid",
      level: emergency,
      clinicianMessage: "Rapidly progressive neurological deficit.",
      rationale: "Loss of function over hours or days suggests cord or nerve compression.",
      citation: "NICE NG127 2019; NG234 2023",
      answers: [
        legWeak,
        {
          questionId: "leg-weakness-hours",
          label: "Has weakness, numbness or walking got clearly worse within hours or a few days?",
          value: "yes",
        },
      ],
      before: null,
    },
    bothLegs,
    ...(["motor-progressive", "motor-any", "pregnancy-back-pain"] as const).map((ruleId, index) => ({
      ...bothLegs,
      ruleId,
      level: index === 0 ? sameDay : soon,
      clinicianMessage:
        "Progressive motor weakness. Grade power; same-day spinal discussion if grade 3 or less.",
    })),
  ],
  unresolved: [],
  contradictions: [],
  withdrawn: [],
  denied: Object.entries(denied).flatMap(([group, labels]) =>
    labels.split("; ").map((label) => ({ group, label, source: "said-none" as const })),
  ),
  bodyMap: [{ region: "low-back", label: "Low back", kind: "pain", intensity: null }],
  sinceLast: null,
  medicines: [],
  conditions: [],
  words: "I have to lift my children and I can't.",
};
