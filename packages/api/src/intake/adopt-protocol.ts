import { answerEvent, intake } from "@preamble/db/schema";
import { carryAnswers } from "@preamble/domain/form/carry-answers";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { loadProtocol } from "../protocols.ts";
import { lockOwnIntake } from "./own-intake.ts";

/**
 * Moves a draft to the protocol that its clinic has now. Answers whose question means the same stay; the
 * others are taken back, so that they are asked again, and their history stays.
 */
export const adoptProtocol = defineVerb({
  name: "intake.adoptProtocol",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid() }),
  async run(context, { intakeId }) {
    const { tx, actor, now, audit } = context;
    const row = await lockOwnIntake(context, intakeId);
    const { protocolHash } = await loadClinic(tx, actor.clinicId);
    if (row.protocolHash === protocolHash) {
      await audit({ action: "intake.adoptProtocol", intakeId, details: { dropped: 0 } });
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
          reason: "question-changed",
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
    await audit({
      action: "intake.adoptProtocol",
      intakeId,
      details: { dropped: dropped.length },
    });
    return { askedAgain: dropped };
  },
});
