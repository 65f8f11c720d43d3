import { dayWords } from "@preamble/documents/case-summary/clinic-time";
import type { KeyFact } from "@preamble/documents/case-summary/case-record";
import { dateOf } from "@preamble/booking/wall-time";
import { keyFacts } from "./key-facts.ts";
import type { CaseView } from "../../server/staff.ts";

type Answer = CaseView["answers"][number];
type Forms = Pick<CaseView, "earlierForms" | "clinic" | "isEarlier">;
type Found = Forms & Pick<CaseView, "answers" | "annotations">;

const byId = (answers: readonly Answer[]) => new Map(answers.map((answer) => [answer.questionId, answer]));

export const isNone = ({ raw }: Answer): boolean => Array.isArray(raw) && raw.join() === "none";

/** The forms before the one that came in last, the last of them first, each with what paper calls it. */
const formsBefore = ({ earlierForms, clinic, isEarlier }: Forms) =>
  (isEarlier ? [] : earlierForms.toReversed()).map(({ sentAt, ...form }) => {
    const when = sentAt ? dayWords(dateOf(sentAt, clinic.timeZone).toString()) : "not sent";
    return { ...form, called: `earlier form, ${when}` };
  });

/**
 * The facts that a summary always prints, by the form that came in last. What that one leaves open stands by the last
 * form of the case that says it, marked so: "not asked" would be false of the case. Where it says a part, that part
 * stands, and an earlier yes after it: neither form hides the other, and no fact is made of the two.
 */
export function factsOfCase(found: Found): KeyFact[] {
  const before = formsBefore(found).map(({ answers, allergies, called }) => ({
    facts: keyFacts(byId(answers), allergies ?? undefined),
    called,
  }));
  return keyFacts(byId(found.answers), found.annotations["allergies"]).map((fact) => {
    if (fact.state !== "not-asked") return fact;
    const whole = fact.own || fact.value === null;
    for (const { facts, called } of before) {
      const said = facts.find(({ label }) => label === fact.label);
      if (!said || said.state === "not-asked" || (said.state === "no" && !whole)) continue;
      const { value, source, state } = said;
      return whole
        ? { ...said, from: called }
        : { ...fact, state, earlier: { value, source: source ?? null, from: called } };
    }
    return fact;
  });
}

/** What was ticked of a list in the last earlier form that answers it, and which one that is; null where none does. */
export function earlierWords(found: Forms, questionId: string): string[] | null {
  for (const { answers, called } of formsBefore(found)) {
    const answer = answers.find((one) => one.questionId === questionId);
    if (answer) return [`${isNone(answer) ? "none reported" : answer.value} (${called})`];
  }
  return null;
}

/**
 * What an earlier form says to a question that the last one leaves open, where it is no denial: a yes of any of them,
 * or else what the last of them was not sure of. Null where none says so.
 */
export function notDeniedBefore(found: Forms, questionId: string) {
  const said = formsBefore(found).flatMap(({ answers, called }) => {
    const answer = answers.find((one) => one.questionId === questionId);
    return answer ? [{ ...answer, called }] : [];
  });
  return said.find(({ raw }) => raw === true) ?? said.find(({ state }) => state === "not-sure") ?? null;
}

/** The same added to what is still to be asked. */
export const withNotDenied = (found: Forms, open: readonly Answer[]): Answer[] =>
  open.map((answer) => {
    const before = answer.raw === null ? notDeniedBefore(found, answer.questionId) : null;
    return before ? { ...answer, value: `${answer.value}; ${before.called}: ${before.value}` } : answer;
  });

/** Allergies as an earlier form has them, the last one that does, and which one that is; null where none does. */
export function earlierAllergies(found: Forms): string | null {
  const said = formsBefore(found).find(({ allergies }) => allergies);
  return said ? `${said.allergies} (${said.called})` : null;
}
