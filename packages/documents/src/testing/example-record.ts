import type { CaseRecord, CaudaEquinaItem } from "../case-summary/case-record.ts";

export const emergency = { id: "emergency-now", label: "Emergency now" } as const;
export const sameDay = { id: "same-day", label: "Same day" } as const;

const labels = {
  "urine-cannot-start": "Newly hard to pass urine, or cannot",
  "urine-flow-not-felt": "Cannot feel urine coming or the need to go",
  "urine-leak-new": "New leak of urine",
  "bowel-leak-new": "New loss of bowel control",
  "bowel-fullness-not-felt": "Cannot feel a full bowel",
  "saddle-numbness": "Numb between the legs (saddle)",
  "sexual-function-change": "New change in sexual feeling or function",
} as const;

/** The seven questions, all denied at once, with some of them replaced. */
export function caudaEquina(
  changes: Partial<Record<keyof typeof labels, CaudaEquinaItem["state"]>> = {},
): CaudaEquinaItem[] {
  return (Object.keys(labels) as (keyof typeof labels)[]).map((questionId) => {
    const state = changes[questionId] ?? "no";
    return {
      questionId,
      label: labels[questionId],
      state,
      source: state === "no" ? "denied-others" : "tick",
      wasYes: false,
    };
  });
}

export const toldAt = new Date("2026-12-01T15:35:00Z");

/** A synthetic man who moves pianos: the ordinary emergency of the demo clinic. */
export const emergencyRecord: CaseRecord = {
  clinic: {
    name: "Lowcountry Spine & Sports",
    phone: "+1 843 555 0100",
    timeZone: "America/New_York",
    colour: "#0f5c57",
  },
  reference: "LSS-7K2M",
  patient: {
    name: "Łukasz Żółć-Nguyễn",
    dateOfBirth: "1979-03-02",
    ageYears: 47,
    sexLabel: "male",
    phone: "+1 843 555 0147",
    voicemailOk: true,
    safeToCall: true,
    language: "English",
    writes: "en",
    interpreterWanted: false,
  },
  filledInBy: "himself",
  level: emergency,
  dueAt: new Date("2026-12-01T15:47:00Z"),
  clockRuns: true,
  raisedAt: new Date("2026-12-01T15:42:00Z"),
  sentAt: new Date("2026-12-01T15:43:00Z"),
  rechecks: [],
  earlierForms: [],
  keptLevel: null,
  verdict: null,
  fired: [
    {
      ruleId: "ces-bladder",
      level: emergency,
      clinicianMessage:
        "Possible cauda equina syndrome: new or worsening bladder symptom. Emergency MRI pathway; do not wait for bilateral signs.",
      rationale:
        "New bladder change with back pain may mean pressure on the nerves at the base of the spine, and delay risks lasting harm.",
      citation: "GIRFT National Suspected CES Pathway 2023; NICE CKS sciatica red flags; Finucane 2020",
      answers: [
        { questionId: "urine-cannot-start", label: "It is newly hard to pee, or I can't pee", value: "yes" },
        {
          questionId: "pelvic-change-onset",
          label: "When did this change begin?",
          value: "in the last 14 days",
        },
      ],
      before: null,
    },
    {
      ruleId: "ces-saddle",
      level: emergency,
      clinicianMessage: "Possible cauda equina syndrome: saddle sensory change (may be small or one-sided).",
      rationale: "Altered feeling in the saddle area, however small, is on every national emergency list.",
      citation: "GIRFT 2023; NICE CKS sciatica; Finucane 2020",
      answers: [
        { questionId: "saddle-numbness", label: "It is numb or odd between my legs", value: "yes" },
        {
          questionId: "pelvic-change-onset",
          label: "When did this change begin?",
          value: "in the last 14 days",
        },
      ],
      before: null,
    },
    {
      ruleId: "ces-bilateral-sciatica",
      level: sameDay,
      clinicianMessage:
        "New bilateral radicular pain. Same-day neuro examination, CES questions repeated by a person, written safety-net.",
      rationale:
        "New pain in both legs, or one leg spreading to both, can come before cauda equina symptoms.",
      citation: "NICE CKS sciatica red flags; NHS Lothian RefHelp",
      answers: [
        { questionId: "leg-pain-side", label: "Which leg?", value: "both" },
        { questionId: "leg-pain-both-recent", label: "Has it newly moved to both legs?", value: "yes" },
      ],
      before: null,
    },
  ],
  unresolved: [
    { ruleId: "motor-any", level: sameDay, missing: ["Is the weakness getting worse?"] },
    { ruleId: "infection-suspected", level: sameDay, missing: ["Temperature", "Fever or chills"] },
  ],
  escalations: [],
  contradictions: [
    {
      id: "contra-duration",
      message: "The bout began before the date given for it.",
      answers: [
        { questionId: "symptom-duration-days", label: "How long", value: "2 days" },
        { questionId: "onset-date", label: "Onset date", value: "12 Nov 2026" },
      ],
      cleared: null,
    },
  ],
  caudaEquina: caudaEquina({
    "urine-cannot-start": "yes",
    "saddle-numbness": "yes",
    "urine-flow-not-felt": "not-sure",
    "sexual-function-change": "not-asked",
  }),
  keyFacts: [
    {
      label: "Leg strength",
      value: "weakness YES; both legs; foot drop no; course NOT SURE",
      state: "yes",
      source: null,
    },
    { label: "Blood thinner", value: "not ticked", state: "no" },
    { label: "Steroid tablets", value: "not ticked", state: "no" },
    { label: "Cancer history", value: "No, never", state: "no", source: "tick" },
    { label: "Weak immune system", value: "no", state: "no", source: "said-none" },
    { label: "Pregnancy", value: "not asked (male, by sex and age)", state: "no" },
    { label: "Allergies", value: "penicillin (rash)", state: "not-sure", own: true },
  ],
  denied: [
    { group: "Heart, lungs, vessels", label: "Chest pain", source: "said-none" },
    { group: "Heart, lungs, vessels", label: "Breathless", source: "said-none" },
    { group: "Heart, lungs, vessels", label: "Fainted", source: "said-none" },
    { group: "Infection, general", label: "Fever or chills", source: "denied-others" },
    { group: "Infection, general", label: "Weight loss", source: "denied-others" },
    { group: "Infection, general", label: "Night sweats", source: "denied-others" },
    { group: "History", label: "Cancer ever", source: "tick" },
  ],
  withdrawn: [
    {
      label: "New leak of urine",
      from: "yes",
      to: "no",
      secondsAfterWarning: 14,
      slip: false,
      reworded: false,
    },
  ],
  bodyMap: [
    { region: "low-back", label: "Low back", kind: "pain", intensity: 8 },
    { region: "buttock-left", label: "Left buttock", kind: "pain", intensity: null },
    { region: "saddle", label: "Between the legs", kind: "numb", intensity: null },
  ],
  began: [
    { label: "Pain began, sudden, while lifting", when: "about Sun 29 Nov 2026", day: "2026-11-29", toldAt },
    { label: "Newly hard to pass urine, or cannot", when: "Tue 1 Dec 2026", day: "2026-12-01", toldAt },
    {
      label: "Cannot feel urine coming or the need to go (not sure)",
      when: "start not given",
      day: null,
      toldAt,
    },
    { label: "Numb between the legs (saddle)", when: "Mon 30 Nov 2026", day: "2026-11-30", toldAt },
  ],
  toldSince: [],
  open: {
    notAnswered: ["Smoking", "Work"],
    notReached: [],
    notEnabled: ["Goals"],
    ruledOut: ["Vaginal bleeding", "Fluid leak"],
  },
  sinceLast: {
    sentAt: new Date("2026-06-02T14:00:00Z"),
    numbness: ["New: Between the legs numb"],
    changed: [{ label: "Pain now, 0 to 10", from: "4", to: "8" }],
    otherMarks: ["No longer marked: Neck spasm"],
  },
  scores: [
    {
      label: "PEG (0 to 10)",
      value: "7.3",
      before: ["4", "4.3", "6", "5"],
      note: "Adapted wording, not the validated text",
    },
    {
      label: "PHQ-2 (0 to 6)",
      value: "1",
      before: [],
      note: "Adapted wording, not the validated text",
    },
  ],
  medicines: ["ibuprofen or naproxen", "acetaminophen"],
  conditions: ["slipped disc in the past"],
  words:
    "I lifted the end of a piano on Monday and felt something go. Since yesterday I am numb where a bike seat touches and this morning I could not pee. I am worried it will not come back.",
  story: {
    duration: { words: "2 days", days: 2, toldAt },
    regions: ["low back", "left buttock", "both legs"],
    onset: "sudden, while lifting",
    painNow: 8,
    painWorst: 9,
  },
  allAnswers: null,
  protocol: { version: "2026.11.1", hash: "sha256:4f1c9b2ea07d88c35e6a91b4d20f7735c1e8aa59d3b06f42" },
  consent: { version: "care-1", given: true, at: new Date("2026-12-01T15:31:00Z") },
  sharing: null,
};

/** Somebody who said later that they may be worse. */
export const worse = {
  "bladder-bowel-saddle": "yes",
  "legs-or-walking": "unsure",
  "fever-chest-or-worse": "no",
} as const;
