import { dayWords } from "@preamble/documents/case-summary/clinic-time";
import type { CaseRecord, CaudaEquinaItem } from "@preamble/documents/case-summary/case-record";
import { isCallSettled, noCallOf } from "@preamble/booking/call-plan";
import { needsCall } from "@preamble/booking/recheck";
import { dateOf } from "@preamble/booking/wall-time";
import { clockRuns } from "@preamble/db/case-status";
import { bodyMapOf, markChanges } from "../cases/body-map.ts";
import { denialsOf, findingName } from "../cases/denials.ts";
import { languageName } from "../../language-name.ts";
import { levelNames, escalationNames } from "../cases/level-names.ts";
import { filledInBy } from "../cases/filled-in-by.ts";
import { earlierWords, factsOfCase, isNone, notDeniedBefore } from "./earlier-facts.ts";
import { printedSource } from "./printed-source.ts";
import { scoresOf } from "../cases/scores.ts";
import { firedBeforeWords, keptLevelWords } from "../cases/stands-by-words.ts";
import { signsSince, toldAt } from "../cases/signs-since.ts";
import type { CaseView } from "../../server/staff.ts";

type Answer = CaseView["answers"][number];

const caudaEquina = [
  "urine-cannot-start",
  "urine-flow-not-felt",
  "urine-leak-new",
  "bowel-leak-new",
  "bowel-fullness-not-felt",
  "saddle-numbness",
  "sexual-function-change",
] as const;

/** A case in the words that its printed summary takes. */
export function caseRecord(found: CaseView, { allAnswers = false } = {}): CaseRecord {
  const { clinic, patient, annotations } = found;
  const byId = new Map(found.answers.map((answer) => [answer.questionId, answer]));
  const given = (id: string): Answer | null => {
    const answer = byId.get(id);
    return answer && answer.raw !== null ? answer : null;
  };
  const number = (id: string): number | null => {
    const raw = given(id)?.raw;
    return typeof raw === "number" ? raw : null;
  };
  const words = (id: string): string[] | null => {
    const answer = given(id);
    return answer ? (isNone(answer) ? [] : [answer.value]) : null;
  };
  const places = given("pain-regions")?.raw;
  const duration = given("symptom-duration-days");
  const marks = markChanges(found);
  const takenBack = found.withdrawn.flatMap(({ questionId, slip }) => (slip ? [] : [questionId]));
  return {
    clinic,
    reference: found.reference,
    patient: {
      ...patient,
      sexLabel: given("sex-at-birth")?.value ?? null,
      language: languageName(patient.language),
      writes: patient.language,
    },
    filledInBy: filledInBy(found.filler),
    level: named(found.level),
    dueAt: found.dueAt,
    clockRuns: clockRuns(found),
    raisedAt: found.raisedAt,
    sentAt: found.sentAt,
    fired: [
      ...found.firedBefore.map(({ level, because, version, hash: _hash, at: _at, ...rule }) => ({
        ...rule,
        level: named(level),
        answers: because,
        before: { how: firedBeforeWords[found.standsBy] ?? "", version },
      })),
      ...found.fired.map(({ level, because, ...rule }) => ({
        ...rule,
        level: named(level),
        answers: because,
        before: null,
      })),
    ],
    keptLevel: found.standsBy === "clinician" ? keptLevelWords.clinician : null,
    verdict: verdictOnPaper(found),
    unresolved: found.unresolved.map(({ ruleId, level, missing }) => ({
      ruleId,
      level: named(level),
      missing: missing.map(({ label }) => label),
    })),
    rechecks: rechecksOnPaper(found),
    earlierForms: found.earlierForms.map(({ sentAt, level, withdrawn }) => ({
      sentAt,
      level: named(level),
      withdrawn: [...withdrawn],
    })),
    escalations: found.escalations.map((id) => ({ id, label: escalationNames[id] })),
    contradictions: found.contradictions.map(({ id, message, answers, cleared }) => ({
      id,
      message,
      answers: [...answers],
      cleared: cleared && { by: cleared.by, text: cleared.text },
    })),
    caudaEquina: caudaEquina.flatMap((id) => {
      const answer = byId.get(id);
      return answer ? [caudaEquinaItem(found, answer, takenBack.includes(id))] : [];
    }),
    keyFacts: factsOfCase(found),
    denied: deniedOnPaper(found),
    withdrawn: found.withdrawn.map(({ label, was, value, secondsAfter, slip, reworded }) => ({
      label,
      from: was,
      to: value,
      secondsAfterWarning: secondsAfter,
      slip,
      reworded,
    })),
    bodyMap: bodyMapOf(found),
    began: [
      ...painBegan(found, given("symptom-duration-days"), given("onset-speed")),
      ...signsSince(found).map(({ name, unsure, day, toldAt: told, words: when }) => ({
        label: `${name}${unsure ? " (not sure)" : ""}`,
        when,
        day,
        toldAt: told,
      })),
    ],
    toldSince: [...found.toldSince],
    open: {
      notAnswered: labelsWhere(found, "not-answered"),
      notReached: labelsWhere(found, "not-reached"),
      notEnabled: labelsWhere(found, "not-enabled"),
      ruledOut: labelsWhere(found, "not-asked"),
    },
    sinceLast: found.before.last && {
      sentAt: found.before.last.sentAt,
      numbness: marks.numbness,
      otherMarks: marks.others,
      changed: found.before.last.changes
        .filter(({ questionId }) => !questionId.endsWith("-score"))
        .map(({ questionId, label, was, is }) => ({
          label: sentenceCase(findingName({ questionId, label })),
          from: was,
          to: is,
        })),
    },
    scores: scoresOf(found).map(({ questionId, label, value, note }) => ({
      label,
      value,
      before: scoresBefore(found, questionId),
      note,
    })),
    medicines: words("medications") ?? earlierWords(found, "medications"),
    conditions: words("conditions") ?? earlierWords(found, "conditions"),
    words: annotations["words"] ?? null,
    story: {
      duration:
        typeof duration?.raw === "number"
          ? { words: duration.value, days: duration.raw, toldAt: toldAt(found, duration.questionId) }
          : null,
      regions:
        typeof places === "object" && places && "regions" in places
          ? places.regions.map((region) => found.regionNames[region] ?? region)
          : (words("pain-regions") ?? []),
      onset: given("onset-speed")?.value ?? null,
      painNow: number("pain-now"),
      painWorst: number("pain-worst-24h"),
    },
    allAnswers: allAnswers ? everyAnswer(found) : null,
    protocol: found.protocol,
    consent: found.consents.care ?? null,
    sharing: found.consents["data-sharing"] ?? null,
  };
}

const named = (level: CaseView["level"]) => ({ id: level, label: levelNames[level] });

function verdictOnPaper({ reviews: [last] }: CaseView): CaseRecord["verdict"] {
  if (!last) return null;
  const { level, from, by, signedAt, reason, secondBy, secondSignedAt, waits } = last;
  return {
    level: named(level),
    from: named(from),
    by,
    at: signedAt,
    reason,
    second: secondBy !== null && secondSignedAt ? { by: secondBy, at: secondSignedAt } : null,
    waits,
  };
}

/** What was said last, and where that was no worse what was last said to be, with the call that is still owed. */
function rechecksOnPaper({ rechecks, calls, patient }: CaseView): CaseRecord["rechecks"] {
  const worse = rechecks.find(({ answers }) => needsCall(answers));
  const noCall = noCallOf(patient);
  const settledAt = calls.findLast((one) => isCallSettled(one, noCall))?.at;
  return [...new Set([...rechecks.slice(0, 1), ...(worse ? [worse] : [])])].map((said) => ({
    ...said,
    callBy: settledAt && settledAt > said.at ? null : said.callBy,
  }));
}

function caudaEquinaItem(
  found: CaseView,
  { questionId, label, state, raw, source, reason }: Answer,
  wasYes: boolean,
): CaudaEquinaItem {
  const said = state === "not-sure" ? "not-sure" : raw === true ? "yes" : raw === false ? "no" : "not-asked";
  const before = said === "not-asked" ? notDeniedBefore(found, questionId) : null;
  return {
    questionId,
    label: sentenceCase(findingName({ questionId, label })),
    state: said,
    source: printedSource({ source, reason }),
    wasYes,
    ...(before && {
      earlier: {
        state: before.raw === true ? "yes" : "not-sure",
        source: printedSource(before),
        from: before.called,
      },
    }),
  };
}

/** Denials for one page: cauda equina and withdrawn answers have their own place, minor ones are only counted. */
function deniedOnPaper({ denied, withdrawn }: CaseView): CaseRecord["denied"] {
  const elsewhere: readonly string[] = [...caudaEquina, ...withdrawn.map(({ questionId }) => questionId)];
  return denialsOf(denied.filter(({ questionId }) => !elsewhere.includes(questionId))).flatMap(
    ({ heading, items }) => {
      if (heading !== "Other") {
        return items.map(({ name, source, reason }) => ({
          group: heading,
          label: name,
          source: printedSource({ source, reason }) ?? "tick",
        }));
      }
      return [...Map.groupBy(items, ({ source, reason }) => printedSource({ source, reason }) ?? "tick")].map(
        ([source, same]) => ({ group: heading, label: `${same.length} more, in the answers`, source }),
      );
    },
  );
}

const ownWords = { words: "In the patient’s words", allergies: "Allergies" } as const;

const markNames = { numb: "Marked as numb", spasm: "Marked as spasm", pain: "Marked as pain" } as const;

/** All that is marked on the body, a row for each kind: the picture names the first few places alone. */
function marksInFull(found: CaseView): NonNullable<CaseRecord["allAnswers"]> {
  const marks = bodyMapOf(found) ?? [];
  return (["numb", "spasm", "pain"] as const).flatMap((kind) => {
    const places = marks
      .filter((mark) => mark.kind === kind)
      .map(({ label, intensity }) => `${label}${intensity === null ? "" : ` ${intensity}/10`}`);
    return places.length === 0
      ? []
      : [{ question: markNames[kind], answer: places.join("; "), source: null }];
  });
}

function everyAnswer(found: CaseView): CaseRecord["allAnswers"] {
  const { answers, annotations } = found;
  const own = (["words", "allergies"] as const).map((id) => ({
    question: ownWords[id],
    answer: annotations[id] ?? "not answered",
    source: null,
    ...(annotations[id] && { own: true as const }),
  }));
  const given = answers.map(({ label, value, source, reason }) => ({
    question: label,
    answer: value,
    source: printedSource({ source, reason }),
  }));
  return [...own, ...marksInFull(found), ...given];
}

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Findings, which have a short name, come before what else was asked: a line has no room for all. */
function labelsWhere({ answers }: CaseView, where: Answer["state"]): string[] {
  const open = answers
    .filter(({ state }) => state === where)
    .map((answer) => ({ label: answer.label, name: findingName(answer) }));
  const findings = open.filter(({ label, name }) => name !== label);
  const others = open.filter(({ label, name }) => name === label);
  return [...findings, ...others].map(({ name }) => sentenceCase(name));
}

/** What a score was in the forms before this one, oldest first. */
function scoresBefore({ before }: CaseView, questionId: string): string[] {
  const points = before.trends.find(({ scoreId }) => scoreId === questionId)?.points ?? [];
  return points.slice(0, -1).map(({ value }) => value.toString());
}

function painBegan(found: CaseView, duration: Answer | null, onset: Answer | null): CaseRecord["began"] {
  if (typeof duration?.raw !== "number") return [];
  const how = onset ? `, ${onset.value.charAt(0).toLowerCase()}${onset.value.slice(1)}` : "";
  const told = toldAt(found, duration.questionId);
  const day = dateOf(told, found.clinic.timeZone)
    .subtract({ days: Math.round(duration.raw) })
    .toString();
  return [{ label: `pain began${how}`, when: `about ${dayWords(day)}`, day, toldAt: told }];
}
