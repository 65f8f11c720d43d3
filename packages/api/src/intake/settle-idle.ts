import { addMinutes } from "@preamble/booking/wall-time";
import { cases, intake, triage } from "@preamble/db/schema";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { callUntil } from "../appointments/call-at-once.ts";
import { caseOfForm } from "../cases/case-of-form.ts";
import { isNewlyFired } from "../cases/newly-fired.ts";
import { raiseCase } from "../cases/raise-case.ts";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { loadProtocol } from "../protocols.ts";

/** How long a form may lie still before the clinic is told (docs/clinical/journey.md section 1.6). */
export const idleMinutes = 30;

/**
 * Makes a case "not finished, call" of a form that was left for 30 minutes with a fired same-day rule, and leaves that
 * call to be made; where the form has a case, what its record does not know is brought into it. One that was worked on
 * meanwhile is looked at again 30 minutes after that.
 */
export const settleIdle = defineVerb({
  name: "intake.settleIdle",
  effect: "write",
  roles: ["system"],
  input: z.strictObject({ intakeId: z.uuid() }),
  async run(context, { intakeId }) {
    const { tx, actor, now, audit, jobs } = context;
    const { clinicId } = actor;
    const [row] = await tx
      .select()
      .from(intake)
      .where(and(eq(intake.clinicId, clinicId), eq(intake.id, intakeId)))
      .for("no key update");
    if (!row) throw new VerbError("not_found");
    const [known] = await tx
      .select({ result: triage.result })
      .from(cases)
      .innerJoin(triage, and(eq(triage.clinicId, cases.clinicId), eq(triage.id, cases.triageId)))
      .where(caseOfForm(clinicId, intakeId));
    const home = await loadClinic(tx, clinicId);
    const { compiled } = await loadProtocol(tx, row.protocolHash);
    const result = evaluate(compiled, row.answers, clinicToday(home, now()));
    const isNew = isNewlyFired("same-day", result, known?.result ?? null);
    const stands = row.status === "open" && isNew && row.patientId !== null;
    const idleAt = addMinutes(row.lastActivityAt, idleMinutes);
    if (!stands || idleAt > now()) {
      const seconds = Math.ceil((idleAt.getTime() - now().getTime()) / 1000);
      if (stands) await jobs.send(tx, "intake.settleIdle", { clinicId, intakeId }, seconds);
      await audit({ intakeId, details: { raised: false } });
      return { raised: false };
    }
    // Half a form has unresolved emergencies: only what fired counts before it is sent (journey.md section 1.6).
    const level = result.fired.some((rule) => rule.level === "emergency-now") ? "emergency-now" : "same-day";
    const { trail, raised, ...found } = await raiseCase(context, {
      home,
      intakeRow: row,
      cause: "idle",
      result: { ...result, level },
    });
    if (raised) await callUntil(context, found, found.dueAt, "not-finished");
    await audit({ subjectId: found.id, details: { intakeId, raised, ...trail } });
    return { raised };
  },
});
