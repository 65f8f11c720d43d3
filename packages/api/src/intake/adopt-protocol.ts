import { answerEvent, intake } from "@preamble/db/schema";
import { carryAnswers } from "@preamble/domain/form/carry-answers";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { loadProtocol } from "../protocols.ts";
import { lockOwnIntake } from "./own-intake.ts";
import { questionChanged } from "./question-changed.ts";
import { scheduleSettling } from "./schedule-settling.ts";

/**
 * Moves a draft to the protocol that its clinic has now. Answers whose question means the same stay; the
 * others are taken back, so that they are asked again, and their history stays. What is urgent by the new rules
 * leaves the jobs that answers leave.
 */
export const adoptProtocol = defineVerb({
  name: "intake.adoptProtocol",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid() }),
  async run(context, { intakeId }) {
    const { tx, actor, now, audit } = context;
    const row = await lockOwnIntake(context, intakeId);
    const home = await loadClinic(tx, actor.clinicId);
    const { protocolHash } = home;
    if (row.protocolHash === protocolHash) {
      await audit({ intakeId, details: { dropped: 0 } });
      return { askedAgain: [] };
    }
    const before = await loadProtocol(tx, row.protocolHash);
    const after = await loadProtocol(tx, protocolHash);
    const { answers, dropped } = carryAnswers(before.content, after.content, row.answers);
    if (dropped.length > 0) {
      await tx.insert(answerEvent).values(
        dropped.map((questionId) => ({
          clinicId: actor.clinicId,
          intakeId,
          eventId: crypto.randomUUID(),
          questionId,
          value: null,
          source: "carried-over" as const,
          reason: questionChanged,
          actorId: actor.sessionId,
          deviceId: actor.sessionId,
          deviceAt: now(),
          protocolHash,
        })),
      );
    }
    await tx
      .update(intake)
      .set({ answers, protocolHash, version: row.version + 1 })
      .where(and(eq(intake.clinicId, actor.clinicId), eq(intake.id, intakeId)));
    const today = clinicToday(home, now());
    await scheduleSettling(
      context,
      row,
      evaluate(before.compiled, row.answers, today),
      evaluate(after.compiled, answers, today),
    );
    await audit({
      intakeId,
      details: { dropped: dropped.length },
    });
    return { askedAgain: dropped };
  },
});
