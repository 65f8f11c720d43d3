import { intake, patient } from "@preamble/db/schema";
import { languages } from "@preamble/domain/languages";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { lockOwnIntake } from "./own-intake.ts";

const personName = z.string().trim().min(1).max(200);

/** The first page: who fills in, and how to call today. "No phone" (null) is an answer. */
export const contactSchema = z.strictObject({
  filler: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("self") }),
    z.strictObject({
      kind: z.enum(["helper", "guardian"]),
      name: personName,
      relation: z.string().trim().min(1).max(100),
      maySpeakWith: z.boolean(),
    }),
  ]),
  name: personName,
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9 ().-]{7,24}$/)
    .nullable(),
  language: z.enum(languages),
  interpreterWanted: z.boolean(),
  voicemailOk: z.boolean(),
  textOk: z.boolean(),
  safeToCall: z.boolean(),
  careConsentVersion: z.string().min(1).max(40),
});

export const saveContact = defineVerb({
  name: "intake.saveContact",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid(), contact: contactSchema }),
  async run(context, { intakeId, contact }) {
    const { tx, actor, now, audit } = context;
    const row = await lockOwnIntake(context, intakeId);
    const { filler, careConsentVersion, ...person } = contact;
    const patientId = row.patientId ?? crypto.randomUUID();
    await tx
      .insert(patient)
      .values({ clinicId: actor.clinicId, id: patientId, ...person })
      .onConflictDoUpdate({ target: [patient.clinicId, patient.id], set: person });
    const [saved] = await tx
      .update(intake)
      .set({
        patientId,
        filler,
        careConsentVersion,
        language: contact.language,
        lastActivityAt: now(),
        version: row.version + 1,
      })
      .where(and(eq(intake.clinicId, actor.clinicId), eq(intake.id, intakeId)))
      .returning({ version: intake.version });
    if (!saved) throw new VerbError("not_found");
    await audit({ action: "intake.saveContact", subjectId: intakeId });
    return { savedAt: now(), version: saved.version };
  },
});
