import { cases } from "@preamble/db/schema";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { raiseCase } from "../cases/raise-case.ts";
import { clinicToday, loadClinic, someoneReads } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { loadProtocol } from "../protocols.ts";
import { lockOwnIntake } from "./own-intake.ts";

/**
 * Alerts the clinic when the emergency screen shows, sent or not: a warning without a wall. The server
 * evaluates the saved answers itself; without a fired emergency nothing is raised and `told` is false.
 */
export const raiseEmergency = defineVerb({
  name: "intake.raiseEmergency",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid() }),
  async run(context, { intakeId }) {
    const { tx, actor, now, audit } = context;
    const intakeRow = await lockOwnIntake(context, intakeId);
    const home = await loadClinic(tx, actor.clinicId);
    const { compiled } = await loadProtocol(tx, intakeRow.protocolHash);
    const triage = evaluate(compiled, intakeRow.answers, clinicToday(home, now()));
    const fired = triage.fired.filter(({ level }) => level === "emergency-now");
    if (fired.length === 0) return { told: false as const };

    const [known] = await tx
      .select({ raisedAt: cases.raisedAt, levelRank: cases.levelRank })
      .from(cases)
      .where(and(eq(cases.clinicId, actor.clinicId), eq(cases.intakeId, intakeId)));
    const row =
      known?.levelRank === 5
        ? known
        : await raiseCase(context, { home, intakeRow, cause: "emergency", result: triage });
    await audit({ action: "intake.raiseEmergency", subjectId: intakeId });
    return { told: true as const, at: row.raisedAt, someoneReads: someoneReads(home, now()) };
  },
});
