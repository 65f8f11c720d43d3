import { timingSafeEqual } from "node:crypto";
import { createPatientSession } from "@preamble/auth/patient-session";
import { hashCode, hashSecret } from "@preamble/auth/secret";
import { appointment, cases, resumeLink } from "@preamble/db/schema";
import { and, eq, exists, gt, isNull, lt, or, sql } from "drizzle-orm";
import { z } from "zod";
import { caseOfForm } from "../cases/case-of-form.ts";
import { defineVerb } from "../define-verb.ts";
import { RefusalOnRecord } from "../errors.ts";

const refused = (reason: "wrong-code" | "no-open-link") => ({ action: "resume.refuse", details: { reason } });

/** Wrong codes that a link survives, over its whole life. */
const mostWrongTries = 5;

/**
 * Opens the form of a link on this device under a session of its own. A try is counted before the code is
 * looked at, on a locked row, so that calls at once get no more tries than calls in turn. A link that is
 * unknown, replaced, past its time or out of tries is not_found; while a visit is booked its time is not past.
 * What is refused is on record.
 */
export const redeemResumeLink = defineVerb({
  name: "resume.redeem",
  effect: "write",
  roles: ["visitor", "patient"],
  input: z.strictObject({ token: z.string().regex(/^[\w-]{43}$/), code: z.string().regex(/^\d{6}$/) }),
  async run({ tx, actor, now, audit, issueSession }, { token, code }) {
    const { clinicId } = actor;
    const visitAhead = tx
      .select({ id: appointment.id })
      .from(appointment)
      .innerJoin(cases, and(eq(cases.clinicId, appointment.clinicId), eq(cases.id, appointment.caseId)))
      .where(
        and(
          eq(appointment.clinicId, clinicId),
          caseOfForm(clinicId, resumeLink.intakeId),
          eq(appointment.status, "booked"),
          gt(appointment.endsAt, now()),
        ),
      );
    const [link] = await tx
      .update(resumeLink)
      .set({ wrongTries: sql`${resumeLink.wrongTries} + 1` })
      .where(
        and(
          eq(resumeLink.clinicId, clinicId),
          eq(resumeLink.tokenHash, hashSecret(token)),
          isNull(resumeLink.revokedAt),
          or(gt(resumeLink.expiresAt, now()), exists(visitAhead)),
          lt(resumeLink.wrongTries, mostWrongTries),
        ),
      )
      .returning();
    if (!link) throw new RefusalOnRecord("not_found", refused("no-open-link"));
    const { id, intakeId, codeHash, wrongTries } = link;
    if (!timingSafeEqual(Buffer.from(codeHash), Buffer.from(hashCode(token, code)))) {
      await audit({ ...refused("wrong-code"), intakeId });
      return { opened: false as const, triesLeft: mostWrongTries - wrongTries };
    }
    await tx
      .update(resumeLink)
      .set({ wrongTries: wrongTries - 1, lastUsedAt: now() })
      .where(and(eq(resumeLink.clinicId, clinicId), eq(resumeLink.id, id)));
    issueSession(await createPatientSession(tx, clinicId, intakeId, now()));
    await audit({ intakeId });
    return { opened: true as const };
  },
});
