import { hashCode, hashSecret, newCode, newSecret } from "@preamble/auth/secret";
import { resumeLink } from "@preamble/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { draftDays } from "../intake/draft-days.ts";
import { lockOwnIntake } from "../intake/own-intake.ts";

/**
 * Makes the way back into a form from any device and returns its token and code, once: only hashes are
 * kept. An older link of the form ends. It lasts as long as the draft, or as a draft would once it is sent.
 */
export const createResumeLink = defineVerb({
  name: "resume.create",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid() }),
  async run(context, { intakeId }) {
    const { tx, actor, now, audit } = context;
    const row = await lockOwnIntake(context, intakeId, "sent");
    await tx
      .update(resumeLink)
      .set({ revokedAt: now() })
      .where(
        and(
          eq(resumeLink.clinicId, actor.clinicId),
          eq(resumeLink.intakeId, intakeId),
          isNull(resumeLink.revokedAt),
        ),
      );
    const [token, code] = [newSecret(), newCode()];
    const [made] = await tx
      .insert(resumeLink)
      .values({
        clinicId: actor.clinicId,
        intakeId,
        tokenHash: hashSecret(token),
        codeHash: hashCode(token, code),
        expiresAt: row.status === "open" ? row.expiresAt : new Date(now().getTime() + draftDays * 86_400_000),
      })
      .returning({ expiresAt: resumeLink.expiresAt });
    if (!made) throw new VerbError("unavailable");
    await audit({ intakeId });
    return { token, code, expiresAt: made.expiresAt };
  },
});
