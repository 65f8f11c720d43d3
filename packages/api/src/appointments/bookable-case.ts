import type { GateCase } from "@preamble/booking/gate";
import type { CaseRule } from "@preamble/booking/offers";
import { noCallOf } from "@preamble/booking/call-plan";
import { bookingWindowEnd } from "@preamble/booking/window";
import { cases, intake, patient, triage } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { addedLevel } from "@preamble/domain/triage/added-level";
import { withDerived } from "@preamble/domain/triage/derive";
import type { Triage } from "@preamble/domain/triage/triage";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { caseOfForm } from "../cases/case-of-form.ts";
import { clinicToday, loadClinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";

/** The case that the actor may book: a patient's own, named or not, or the one that staff name. */
export function bookableBy({ actor }: VerbContext, caseId: string | undefined): readonly [SQL, ...SQL[]] {
  const named = caseId ? eq(cases.id, caseId) : null;
  if (actor.kind === "patient")
    return [caseOfForm(actor.clinicId, actor.intakeId), ...(named ? [named] : [])];
  if (!named) throw new VerbError("invalid_input", ["caseId"]);
  return [named];
}

/**
 * What the urgency gate needs to know of a case, its row locked against a change of level while a slot is
 * taken. Throws not_found.
 */
export async function loadBookableCase(
  { tx, actor, now }: VerbContext,
  which: readonly [SQL, ...SQL[]],
  lock: "share" | "no key update",
) {
  const [row] = await tx
    .select({
      case: cases,
      intake: { status: intake.status, filler: intake.filler, answers: intake.answers },
      result: triage.result,
      earlier: triagesOfEarlierForms,
      interpreterWanted: patient.interpreterWanted,
      person: { phone: patient.phone, safeToCall: patient.safeToCall },
    })
    .from(cases)
    .innerJoin(intake, and(eq(intake.clinicId, cases.clinicId), eq(intake.id, cases.intakeId)))
    .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
    .innerJoin(triage, and(eq(triage.clinicId, cases.clinicId), eq(triage.id, cases.triageId)))
    .where(and(eq(cases.clinicId, actor.clinicId), ...which))
    .for(lock, { of: cases });
  if (!row) throw new VerbError("not_found");
  const home = await loadClinic(tx, actor.clinicId);
  const level = levelOf(row.case.levelRank);
  const age = withDerived(row.intake.answers, clinicToday(home, now()))["age-years"];
  const rules = [
    ...rulesOf(row.result, row.intake.status === "sent"),
    ...row.earlier.flatMap(({ result, sent }) => rulesOf(result, sent)),
  ];
  const gate: Omit<GateCase, "inPersonLeft"> = {
    level,
    windowEndsAt: bookingWindowEnd({ level, from: row.case.raisedAt, hours: home.hours, now: now() }),
    rules,
    ageYears: typeof age === "number" ? age : null,
    youngestAge: home.youngestAge,
    ageToActAlone: home.ageToActAlone,
    adultNamed: row.intake.filler?.kind === "guardian",
    beenHere: row.case.beenHere,
    canBeCalled: noCallOf(row.person) === null,
  };
  /** The case as one who asks for a slot. */
  const asker = {
    caseId: row.case.id,
    levelRank: row.case.levelRank,
    firedRuleIds: [row, ...row.earlier].flatMap(({ result }) => result.fired.map(({ ruleId }) => ruleId)),
    interpreterWanted: row.interpreterWanted,
  };
  return { case: row.case, home, gate, asker };
}

/** Of each form in whose place another stands: its last triage, and whether it was sent. What it found still holds. */
const triagesOfEarlierForms = sql<{ result: Triage; sent: boolean }[]>`coalesce((
  select jsonb_agg(jsonb_build_object('result', found.result, 'sent', form.status = 'sent'))
  from earlier_form earlier
  join intake form on form.clinic_id = earlier.clinic_id and form.id = earlier.intake_id
  cross join lateral (
    select t.result from triage t where t.clinic_id = earlier.clinic_id and t.intake_id = earlier.intake_id
    order by t.created_at desc limit 1
  ) found
  where earlier.clinic_id = ${cases.clinicId} and earlier.case_id = ${cases.id}), '[]'::jsonb)`;

/** Half a form has rules that are open for want of a page: before it is sent only what fired counts (journey.md 1.6). */
function rulesOf({ fired, unresolved }: Triage, sent: boolean): CaseRule[] {
  return [...fired, ...(sent ? unresolved.map((rule) => ({ ...rule, level: addedLevel(rule) })) : [])].map(
    ({ ruleId, family, level }) => ({ id: ruleId, family, level }),
  );
}
