import { answerSources } from "@preamble/domain/answer-sources";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { z } from "zod";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { instantSchema } from "../instant.ts";
import { loadProtocol } from "../protocols.ts";
import { lockOwnIntake } from "./own-intake.ts";
import { scheduleSettling } from "./schedule-settling.ts";
import { writeAnswers } from "./write-answers.ts";

/** The shape of an answer; what its question takes is the protocol's to say. */
export const answerValueSchema = z.union([
  z.boolean(),
  z.number(),
  z.string().max(60),
  z.array(z.string().max(60)).max(60).readonly(),
  z.strictObject({ regions: z.array(z.string().max(60)).max(60).readonly() }),
]);

/** Why no answer was given. */
const answerReasonSchema = z.enum(["in-person", "rather-not-say"]).optional();

export const answerEventSchema = z.strictObject({
  eventId: z.uuid(),
  questionId: z.string().max(60),
  /** null takes the answer back. */
  value: z.union([z.null(), answerValueSchema]),
  source: z.enum(answerSources),
  reason: answerReasonSchema,
  deviceId: z.uuid(),
  deviceAt: instantSchema,
  /** What the device asked by, where that may no longer be the protocol of the form. */
  protocolHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/** Answers to a form as a device sends them, once and again until they are acknowledged. */
export const sentAnswersSchema = z.strictObject({
  intakeId: z.uuid(),
  events: z.array(answerEventSchema).min(1).max(200),
  /** The device's clock when it sends: tells how long ago each answer was given, whatever that clock says. */
  sentAt: instantSchema.optional(),
});

/**
 * Appends answers and returns when they were saved. An event sent twice is stored once; the answers in
 * force are those given last, by whatever device and however late they arrive. Those that are urgent leave jobs.
 */
export const saveAnswers = defineVerb({
  name: "intake.saveAnswers",
  effect: "write",
  roles: ["patient"],
  input: sentAnswersSchema,
  async run(context, { intakeId, events, sentAt }) {
    const { tx, actor, now, audit } = context;
    const row = await lockOwnIntake(context, intakeId);
    const { compiled } = await loadProtocol(tx, row.protocolHash);
    const { answers } = await writeAnswers(context, row, events, sentAt);
    const home = await loadClinic(tx, actor.clinicId);
    const today = clinicToday(home, now());
    await scheduleSettling(
      context,
      row,
      evaluate(compiled, row.answers, today),
      evaluate(compiled, answers, today),
    );
    await audit({ intakeId, details: { count: events.length } });
    return { savedAt: now(), version: row.version + 1 };
  },
});
