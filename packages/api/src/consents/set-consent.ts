import { consent } from "@preamble/db/schema";
import { consentKinds, consentVersions } from "@preamble/domain/consents";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { lockOwnIntake } from "../intake/own-intake.ts";
import { currentConsents } from "./current-consents.ts";

/**
 * Gives a consent or takes it back, before or after sending. Only the words in force can be agreed to:
 * older ones are a conflict. Said again it is not written twice.
 */
export const setConsent = defineVerb({
  name: "consents.set",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({
    intakeId: z.uuid(),
    kind: z.enum(consentKinds),
    version: z.string().min(1).max(40),
    given: z.boolean(),
  }),
  async run(context, { intakeId, kind, version, given }) {
    const { tx, actor, now, audit } = context;
    await lockOwnIntake(context, intakeId, "sent");
    if (given && version !== consentVersions[kind]) throw new VerbError("conflict");
    const standing = (await currentConsents(tx, actor.clinicId, intakeId))[kind];
    const same = standing ? standing.given === given && (!given || standing.version === version) : !given;
    if (!same) {
      await tx.insert(consent).values({
        clinicId: actor.clinicId,
        intakeId,
        kind,
        version: given ? version : (standing?.version ?? version),
        act: given ? "given" : "withdrawn",
        createdAt: now(),
      });
    }
    await audit({ intakeId, details: { kind, given, again: same } });
    return { given };
  },
});
