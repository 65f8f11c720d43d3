import type { GateCase } from "@preamble/booking/gate";
import type { CaseRule } from "@preamble/booking/offers";
import { bookingWindowEnd } from "@preamble/booking/window";
import { cases, intake, patient, triage } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { addedLevel } from "@preamble/domain/triage/added-level";
import { withDerived } from "@preamble/domain/triage/derive";
import type { Triage } from "@preamble/domain/triage/triage";
import { and, eq, type SQL } from "drizzle-orm";
import { clinicToday, loadClinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";

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
      interpreterWanted: patient.interpreterWanted,
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
  const gate: Omit<GateCase, "inPersonLeft"> = {
    level,
    windowEndsAt: bookingWindowEnd({ level, from: row.case.raisedAt, hours: home.hours }),
    rules: rulesOf(row.result, row.intake.status === "sent"),
    ageYears: typeof age === "number" ? age : null,
    youngestAge: home.youngestAge,
    ageToActAlone: home.ageToActAlone,
    adultNamed: row.intake.filler?.kind === "guardian",
    beenHere: row.case.beenHere,
  };
  /** The case as one who asks for a slot. */
  const asker = {
    caseId: row.case.id,
    levelRank: row.case.levelRank,
    firedRuleIds: row.result.fired.map(({ ruleId }) => ruleId),
    interpreterWanted: row.interpreterWanted,
  };
  return { case: row.case, home, gate, asker };
}

/** Half a form has rules that are open for want of a page: before it is sent only what fired counts (journey.md 1.6). */
function rulesOf({ fired, unresolved }: Triage, sent: boolean): CaseRule[] {
  return [...fired, ...(sent ? unresolved.map((rule) => ({ ...rule, level: addedLevel(rule) })) : [])].map(
    ({ ruleId, family, level }) => ({ id: ruleId, family, level }),
  );
}
