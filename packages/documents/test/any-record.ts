import fc from "fast-check";
import { levels } from "@preamble/domain/levels";
import type { CaseRecord } from "../src/case-summary/case-record.ts";
import { emergencyRecord, worse } from "../src/testing/example-record.ts";

const words = fc.constantFrom(
  ..."numb between legs since Tuesday pain worse at night cannot stand Łódź Nguyễn Żółć Ελένη Ольга".split(
    " ",
  ),
);
/** Letters that fill a square, and letters that are read from the right. */
const elsewhere = fc.constantFrom(
  ..."腰痛 雙腿麻木 ひざが痛い タナカ 허리가아프다 كتف ألم كاب שרה כאב גב".split(" "),
);
const long = fc.string({ unit: fc.constantFrom("W", "i", "ł"), minLength: 30, maxLength: 200 });
const strange = fc.string({ unit: "grapheme", maxLength: 60 });

/** Mostly what people write; now and then a word without end, or any characters at all. */
const text = fc.oneof(
  { weight: 8, arbitrary: fc.array(words, { minLength: 1, maxLength: 30 }).map((all) => all.join(" ")) },
  {
    weight: 1,
    arbitrary: fc.array(elsewhere, { minLength: 1, maxLength: 30 }).map((all) => all.join(" ")),
  },
  { weight: 1, arbitrary: fc.array(elsewhere, { minLength: 8, maxLength: 30 }).map((all) => all.join("")) },
  { weight: 1, arbitrary: long },
  { weight: 1, arbitrary: strange },
);
const some = <T>(one: fc.Arbitrary<T>, maxLength = 8) => fc.array(one, { maxLength });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one);
const level = fc.constantFrom(...levels).chain((id) => fc.constant({ id, label: id.replaceAll("-", " ") }));
const answer = fc.record({ questionId: text, label: text, value: text });

/** Cases of all sizes, from one of which nothing is known to one that fills the page several times over. */
export const anyRecord: fc.Arbitrary<CaseRecord> = fc
  .record({
    reference: fc.stringMatching(/^[A-Z]{3}-[0-9A-Z]{4}$/),
    name: text,
    phone: maybe(text),
    filledInBy: text,
    level,
    fired: some(
      fc.record({
        ruleId: text,
        level,
        clinicianMessage: text,
        rationale: text,
        citation: text,
        answers: some(answer, 5),
        before: maybe(fc.record({ how: text, version: text })),
      }),
      14,
    ),
    keptLevel: maybe(text),
    verdict: maybe(
      fc.record({
        level,
        from: level,
        by: text,
        at: fc.constant(emergencyRecord.dueAt),
        reason: maybe(text),
        second: maybe(fc.record({ by: text, at: fc.constant(emergencyRecord.dueAt) })),
        waits: fc.boolean(),
      }),
    ),
    rechecks: some(
      fc.constant({ at: emergencyRecord.raisedAt, answers: worse, callBy: emergencyRecord.dueAt }),
      2,
    ),
    unresolved: some(fc.record({ ruleId: text, level, missing: some(text, 5) }), 12),
    escalations: some(fc.record({ id: text, label: text }), 3),
    contradictions: some(
      fc.record({
        id: text,
        message: text,
        answers: some(answer, 3),
        cleared: maybe(fc.record({ by: text, text })),
      }),
      4,
    ),
    denied: some(
      fc.record({
        group: fc.constantFrom("Heart, lungs, vessels", "Infection", "Other"),
        label: text,
        source: fc.constantFrom("tick" as const, "said-none" as const, "denied-others" as const),
      }),
      60,
    ),
    began: some(
      fc.record({
        label: text,
        when: text,
        day: maybe(fc.nat(8).map((day) => `2026-12-0${day + 1}`)),
        toldAt: fc.constant(emergencyRecord.raisedAt),
      }),
      7,
    ),
    scores: some(fc.record({ label: text, value: text, before: some(text, 5), note: maybe(text) }), 6),
    medicines: maybe(some(text)),
    conditions: maybe(some(text)),
    words: maybe(text),
    notAnswered: some(text, 40),
    notReached: some(text, 40),
    notEnabled: some(text, 2),
    ruledOut: some(text, 40),
    numbness: some(text, 2),
    changed: some(fc.record({ label: text, from: text, to: text }), 10),
    otherMarks: some(text, 3),
  })
  .map(
    ({
      name,
      phone,
      notAnswered,
      notReached,
      notEnabled,
      ruledOut,
      numbness,
      changed,
      otherMarks,
      ...rest
    }) => ({
      ...emergencyRecord,
      ...rest,
      patient: { ...emergencyRecord.patient, name, phone },
      open: { notAnswered, notReached, notEnabled, ruledOut },
      sinceLast: { sentAt: emergencyRecord.raisedAt, numbness, changed, otherMarks },
    }),
  );
