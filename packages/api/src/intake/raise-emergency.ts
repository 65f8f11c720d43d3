import { cases, triage } from "@preamble/db/schema";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { raiseCase } from "../cases/raise-case.ts";
import { clinicToday, someoneReads } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { loadProtocol } from "../protocols.ts";
import { lockOwnIntakeAtHome } from "./own-intake.ts";

/**
 * Alerts the clinic when the emergency screen shows, sent or not: a warning without a wall. The server
 * evaluates the saved answers itself; without a fired emergency nothing is raised and `told` is false. One
 * more emergency on a case that is one already is put on record without another alert.
 */
export const raiseEmergency = defineVerb({
  name: "intake.raiseEmergency",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid() }),
  async run(context, { intakeId }) {
    const { tx, actor, now, audit } = context;
    const { intakeRow, home } = await lockOwnIntakeAtHome(context, intakeId);
    const { compiled } = await loadProtocol(tx, intakeRow.protocolHash);
    const result = evaluate(compiled, intakeRow.answers, clinicToday(home, now()));
    const fired = result.fired.filter(({ level }) => level === "emergency-now");
    if (fired.length === 0) {
      await audit({ action: "intake.raiseEmergency", intakeId, details: { told: false } });
      return { told: false as const };
    }

    const [known] = await tx
      .select({ id: cases.id, raisedAt: cases.raisedAt, levelRank: cases.levelRank, result: triage.result })
      .from(cases)
      .innerJoin(triage, and(eq(triage.clinicId, cases.clinicId), eq(triage.id, cases.triageId)))
      .where(and(eq(cases.clinicId, actor.clinicId), eq(cases.intakeId, intakeId)));
    const onRecord = new Set(known?.result.fired.map(({ ruleId }) => ruleId));
    const isKnown = known?.levelRank === 5 && fired.every(({ ruleId }) => onRecord.has(ruleId));
    const row = isKnown ? known : await raiseCase(context, { home, intakeRow, cause: "emergency", result });
    await audit({ action: "intake.raiseEmergency", subjectId: row.id, details: { intakeId, told: true } });
    return { told: true as const, at: row.raisedAt, someoneReads: someoneReads(home, now()) };
  },
});
