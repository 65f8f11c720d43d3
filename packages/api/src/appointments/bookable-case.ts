import type { GateCase } from "@preamble/booking/gate";
import { bookingWindowEnd } from "@preamble/booking/window";
import { cases, intake, triage } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { withDerived } from "@preamble/domain/triage/derive";
import { and, eq, type SQL } from "drizzle-orm";
import { clinicToday, loadClinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import type { Asker } from "../waitlist/offers-against.ts";

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
    .select({ case: cases, filler: intake.filler, answers: intake.answers, result: triage.result })
    .from(cases)
    .innerJoin(intake, and(eq(intake.clinicId, cases.clinicId), eq(intake.id, cases.intakeId)))
    .innerJoin(triage, and(eq(triage.clinicId, cases.clinicId), eq(triage.id, cases.triageId)))
    .where(and(eq(cases.clinicId, actor.clinicId), ...which))
    .for(lock, { of: cases });
  if (!row) throw new VerbError("not_found");
  const home = await loadClinic(tx, actor.clinicId);
  const level = levelOf(row.case.levelRank);
  const age = withDerived(row.answers, clinicToday(home, now()))["age-years"];
  const gate: Omit<GateCase, "inPersonLeft"> = {
    level,
    windowEndsAt: bookingWindowEnd({ level, from: row.case.raisedAt, hours: home.hours }),
    rules: row.result.fired.map(({ ruleId, ...rule }) => ({ id: ruleId, ...rule })),
    ageYears: typeof age === "number" ? age : null,
    youngestAge: home.youngestAge,
    ageToActAlone: home.ageToActAlone,
    adultNamed: row.filler?.kind === "guardian",
  };
  return { case: row.case, home, gate };
}

/** A case as one who asks for a slot. */
export const askerOf = ({ id, levelRank }: typeof cases.$inferSelect): Asker => ({ caseId: id, levelRank });
