import { intake } from "@preamble/db/schema";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { raiseCase } from "../cases/raise-case.ts";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { loadProtocol } from "../protocols.ts";
import { emergencyOnRecord } from "./emergency-on-record.ts";

/** Raises an emergency that still stands in the saved answers and that no browser reported. */
export const settleEmergency = defineVerb({
  name: "intake.settleEmergency",
  effect: "write",
  roles: ["system"],
  input: z.strictObject({ intakeId: z.uuid() }),
  async run(context, { intakeId }) {
    const { tx, actor, now, audit } = context;
    const [intakeRow] = await tx
      .select()
      .from(intake)
      .where(and(eq(intake.clinicId, actor.clinicId), eq(intake.id, intakeId)))
      .for("no key update");
    if (!intakeRow) throw new VerbError("not_found");
    const home = await loadClinic(tx, actor.clinicId);
    const { compiled } = await loadProtocol(tx, intakeRow.protocolHash);
    const result = evaluate(compiled, intakeRow.answers, clinicToday(home, now()));
    const stands = result.fired.some(({ level }) => level === "emergency-now");
    const known = stands && (await emergencyOnRecord(tx, actor.clinicId, intakeId, result));
    if (!stands || known || !intakeRow.patientId) {
      await audit({ intakeId, details: { raised: false } });
      return { raised: false };
    }
    const row = await raiseCase(context, { home, intakeRow, cause: "emergency", result });
    await audit({
      subjectId: row.id,
      details: { intakeId, raised: true, ...row.trail },
    });
    return { raised: true };
  },
});
