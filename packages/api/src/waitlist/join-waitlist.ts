import { isOpenStatus } from "@preamble/db/case-status";
import { waitlistEntry } from "@preamble/db/schema";
import { z } from "zod";
import { bookableBy, loadBookableCase } from "../appointments/bookable-case.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { tellPages } from "../tell-pages.ts";

/**
 * Asks to be told when a time before the visit becomes free, or any time that fits where there is no visit. An
 * emergency waits for none, nor does who was seen. Asked twice, the first time counts.
 */
export const joinWaitlist = defineVerb({
  name: "waitlist.join",
  effect: "write",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({ caseId: z.uuid().optional() }),
  async run(context, { caseId }) {
    const { tx, actor, now, audit } = context;
    const { case: row, gate } = await loadBookableCase(context, bookableBy(context, caseId), "no key update");
    if (!gate.windowEndsAt) throw new VerbError("not_bookable", ["emergency"]);
    if (!isOpenStatus(row.status)) throw new VerbError("conflict");
    await tx
      .insert(waitlistEntry)
      .values({ clinicId: actor.clinicId, caseId: row.id, askedAt: now() })
      .onConflictDoNothing();
    await audit({ subjectId: row.id });
    await tellPages(tx, actor.clinicId);
    return { waiting: true as const };
  },
});
