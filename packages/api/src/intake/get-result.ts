import { cases, triage } from "@preamble/db/schema";
import { selectAdvice } from "@preamble/domain/advice/select-advice";
import { emergencyActionFor } from "@preamble/domain/content/emergency-words";
import { levelOf } from "@preamble/domain/levels";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { clinicToday, loadClinic, someoneReads } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { loadProtocol } from "../protocols.ts";
import { lockOwnIntake } from "./own-intake.ts";

/** What the patient reads after sending: level, by when, advice and how to reach the clinic. */
export const getResult = defineVerb({
  name: "intake.result",
  effect: "read",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid() }),
  async run(context, { intakeId }) {
    const { tx, actor, now, audit } = context;
    const row = await lockOwnIntake(context, intakeId, "sent");
    const [found] = await tx
      .select({ case: cases, result: triage.result })
      .from(cases)
      .innerJoin(triage, and(eq(triage.clinicId, cases.clinicId), eq(triage.id, cases.triageId)))
      .where(and(eq(cases.clinicId, actor.clinicId), eq(cases.intakeId, intakeId)));
    if (!found) throw new VerbError("not_found");
    const home = await loadClinic(tx, actor.clinicId);
    const { content, compiled } = await loadProtocol(tx, row.protocolHash);
    const level = levelOf(found.case.levelRank);
    const today = clinicToday(home, now());
    const fired = found.result.fired.map(({ ruleId }) => ruleId);
    await audit({ action: "intake.result", subjectId: intakeId });
    return {
      reference: found.case.reference,
      level,
      dueAt: found.case.dueAt,
      timeZone: home.hours.timeZone,
      clinicPhone: home.phone,
      someoneReads: someoneReads(home, now()),
      action: emergencyActionFor(fired),
      advice: selectAdvice(compiled, level, row.answers, found.result, today).flatMap((id) => {
        const item = content.knowledge.find((one) => one.id === id);
        return item ? [item.label[row.language]] : [];
      }),
    };
  },
});
