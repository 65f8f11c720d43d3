import { timingSafeEqual } from "node:crypto";
import { createPatientSession } from "@preamble/auth/patient-session";
import { hashCode, hashSecret } from "@preamble/auth/secret";
import { resumeLink } from "@preamble/db/schema";
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";

/** Wrong codes that a link survives, over its whole life. */
export const mostWrongTries = 5;

/**
 * Opens the form of a link on this device under a session of its own. A try is counted before the code is
 * looked at, on a locked row, so that calls at once get no more tries than calls in turn. A link that is
 * unknown, replaced, past its time or out of tries is not_found.
 */
export const redeemResumeLink = defineVerb({
  name: "resume.redeem",
  effect: "write",
  roles: ["visitor", "patient"],
  input: z.strictObject({ token: z.string().regex(/^[\w-]{43}$/), code: z.string().regex(/^\d{6}$/) }),
  async run({ tx, actor, now, audit, issueSession }, { token, code }) {
    const { clinicId } = actor;
    const [link] = await tx
      .update(resumeLink)
      .set({ wrongTries: sql`${resumeLink.wrongTries} + 1` })
      .where(
        and(
          eq(resumeLink.clinicId, clinicId),
          eq(resumeLink.tokenHash, hashSecret(token)),
          isNull(resumeLink.revokedAt),
          gt(resumeLink.expiresAt, now()),
          lt(resumeLink.wrongTries, mostWrongTries),
        ),
      )
      .returning();
    if (!link) throw new VerbError("not_found");
    const { id, intakeId, codeHash, wrongTries } = link;
    if (!timingSafeEqual(Buffer.from(codeHash), Buffer.from(hashCode(token, code)))) {
      await audit({ action: "resume.refuse", intakeId });
      return { opened: false as const, triesLeft: mostWrongTries - wrongTries };
    }
    await tx
      .update(resumeLink)
      .set({ wrongTries: wrongTries - 1, lastUsedAt: now() })
      .where(and(eq(resumeLink.clinicId, clinicId), eq(resumeLink.id, id)));
    issueSession(await createPatientSession(tx, clinicId, intakeId, now()));
    await audit({ action: "resume.redeem", intakeId });
    return { opened: true as const };
  },
});
