import { review, reviewAddendum } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { requireSame } from "../require-same.ts";
import { tellPages } from "../tell-pages.ts";

/**
 * Adds to a signed review, which itself stays as it was signed. Sent twice under one id, it is added once.
 */
export const addAddendum = defineVerb({
  name: "cases.addAddendum",
  effect: "write",
  roles: ["clinician"],
  input: z.strictObject({
    reviewId: z.uuid(),
    addendumId: z.uuid(),
    text: z.string().trim().min(1).max(2000),
  }),
  async run({ tx, actor, now, audit }, { reviewId, addendumId, text }) {
    const { clinicId, staffMemberId } = actor;
    const [signed] = await tx
      .select({ caseId: review.caseId })
      .from(review)
      .where(and(eq(review.clinicId, clinicId), eq(review.id, reviewId)));
    if (!signed) throw new VerbError("not_found");
    const added = await tx
      .insert(reviewAddendum)
      .values({ clinicId, id: addendumId, reviewId, staffMemberId, text, createdAt: now() })
      .onConflictDoNothing()
      .returning({ id: reviewAddendum.id });
    const [kept] = await tx
      .select({ reviewId: reviewAddendum.reviewId, text: reviewAddendum.text })
      .from(reviewAddendum)
      .where(and(eq(reviewAddendum.clinicId, clinicId), eq(reviewAddendum.id, addendumId)));
    requireSame(kept, { reviewId, text });
    await audit({
      subjectId: signed.caseId,
      details: { reviewId, addendumId, ...(added.length === 0 && { again: true }) },
    });
    await tellPages(tx, clinicId);
    return { addendumId };
  },
});
