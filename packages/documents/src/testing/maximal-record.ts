import type { CaseRecord } from "../case-summary/case-record.ts";
import { emergency, emergencyRecord, sameDay, toldAt, worse } from "./example-record.ts";

const repeat = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Everything at once: more rules, answers and lists than any real person brings. */
export function maximalRecord(text: string): CaseRecord {
  const answer = (index: number) => ({ questionId: `q-${index}`, label: `${text} ${index}`, value: text });
  return {
    ...emergencyRecord,
    clinic: { ...emergencyRecord.clinic, name: text, phone: text },
    reference: text,
    patient: { ...emergencyRecord.patient, name: text, sexLabel: text, phone: text, language: text },
    filledInBy: text,
    level: { id: "emergency-now", label: text },
    fired: repeat(40, (i) => ({
      ruleId: `rule-${i}`,
      level: emergency,
      clinicianMessage: text,
      rationale: text,
      citation: text,
      answers: repeat(9, answer),
      before: i === 0 ? { how: text, version: text } : null,
    })),
    unresolved: repeat(40, (i) => ({ ruleId: `open-${i}`, level: sameDay, missing: repeat(9, () => text) })),
    keptLevel: text,
    verdict: {
      level: { id: "routine", label: text },
      from: sameDay,
      by: text,
      at: emergencyRecord.dueAt,
      reason: text,
      second: { by: text, at: emergencyRecord.dueAt },
      waits: false,
    },
    rechecks: repeat(2, (i) => ({
      at: new Date(emergencyRecord.raisedAt.getTime() + i * 60_000),
      answers: worse,
      callBy: emergencyRecord.dueAt,
    })),
    escalations: repeat(9, (i) => ({ id: `esc-${i}`, label: text })),
    contradictions: repeat(20, (i) => ({
      id: `contra-${i}`,
      message: text,
      answers: repeat(5, answer),
      cleared: i % 2 ? { by: text, text } : null,
    })),
    caudaEquina: emergencyRecord.caudaEquina.map((item) => ({
      ...item,
      label: text,
      ...(item.state === "not-asked" && {
        earlier: { state: "yes", source: "rather-in-person", from: text },
      }),
    })),
    keyFacts: emergencyRecord.keyFacts.map((fact) => ({ ...fact, label: text, value: text })),
    denied: repeat(60, (i) => ({ group: `${text} ${i % 20}`, label: text, source: "said-none" })),
    withdrawn: repeat(20, () => ({
      label: text,
      from: text,
      to: text,
      secondsAfterWarning: 3,
      slip: false,
      reworded: false,
    })),
    bodyMap: repeat(60, (i) => ({
      region: `region-${i % 20}`,
      label: text,
      kind: (["pain", "numb", "spasm"] as const)[i % 3]!,
      intensity: i % 11,
    })),
    began: repeat(7, (i) => ({ label: text, when: text, day: `2026-11-2${i}`, toldAt })),
    toldSince: repeat(9, (i) => ({ at: emergencyRecord.dueAt, byPhone: i % 2 === 0 })),
    open: {
      notAnswered: repeat(80, () => text),
      notReached: repeat(80, () => text),
      notEnabled: repeat(2, () => text),
      ruledOut: repeat(80, () => text),
    },
    sinceLast: {
      sentAt: emergencyRecord.raisedAt,
      numbness: [text, text],
      changed: repeat(40, () => ({ label: text, from: text, to: text })),
      otherMarks: repeat(40, () => text),
    },
    scores: repeat(20, () => ({ label: text, value: text, before: repeat(12, () => text), note: text })),
    medicines: repeat(60, () => text),
    conditions: repeat(60, () => text),
    words: text,
    story: {
      duration: { words: text, days: 21, toldAt },
      regions: repeat(20, () => text),
      onset: text,
      painNow: 8,
      painWorst: 9,
    },
    protocol: { version: text, hash: text },
    consent: { version: text, given: true, at: emergencyRecord.raisedAt },
  };
}
