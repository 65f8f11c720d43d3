import { evaluate } from "@preamble/domain/triage/evaluate";
import { z } from "zod";
import { raiseCase } from "../cases/raise-case.ts";
import { clinicToday, someoneReads } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { loadProtocol } from "../protocols.ts";
import { emergencyOnRecord } from "./emergency-on-record.ts";
import { lockOwnIntakeAtHome } from "./own-intake.ts";

/**
 * Alerts the clinic when the emergency screen shows, sent or not: a warning without a wall. The server
 * evaluates the saved answers itself; without a fired emergency nothing is raised and `told` is false. One
 * more emergency on a case that waits for someone to look is put on record without another alert. Of a form that was
 * sent it says when the clinic was told, and is already_sent where it was not.
 */
export const raiseEmergency = defineVerb({
  name: "intake.raiseEmergency",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid() }),
  async run(context, { intakeId }) {
    const { tx, actor, now, audit } = context;
    const { intakeRow, home } = await lockOwnIntakeAtHome(context, intakeId, "sent");
    const { compiled } = await loadProtocol(tx, intakeRow.protocolHash);
    const result = evaluate(compiled, intakeRow.answers, clinicToday(home, now()));
    const known = await emergencyOnRecord(tx, actor.clinicId, intakeId, result);
    const isSent = intakeRow.status === "sent";
    if (isSent && !known) throw new VerbError("already_sent");
    if (!isSent && !result.fired.some(({ level }) => level === "emergency-now")) {
      await audit({ intakeId, details: { told: false } });
      return { told: false as const };
    }

    const row = known ?? (await raiseCase(context, { home, intakeRow, cause: "emergency", result }));
    await audit({
      subjectId: row.id,
      details: { intakeId, told: true, ...row.trail },
    });
    return { told: true as const, at: row.raisedAt, someoneReads: someoneReads(home, now()) };
  },
});
