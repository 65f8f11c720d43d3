import { asksBeenHere, beenHereAnswers } from "@preamble/booking/been-here";
import { isOpenStatus } from "@preamble/db/case-status";
import { cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { tellPages } from "../tell-pages.ts";
import { bookableBy, loadBookableCase } from "./bookable-case.ts";

/**
 * Says whether the patient was here for this before, which chooses between a new visit and a follow-up from then on.
 * What staff say is checked, and no longer the patient's to change: conflict with been-here-checked. A visit that is
 * booked stays until it is moved. Throws conflict for a case that is closed or has nothing to choose.
 */
export const sayBeenHere = defineVerb({
  name: "appointments.sayBeenHere",
  effect: "write",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({ caseId: z.uuid().optional(), beenHere: z.enum(beenHereAnswers) }),
  async run(context, { caseId, beenHere }) {
    const { tx, actor, now, audit } = context;
    const { case: row, gate } = await loadBookableCase(context, bookableBy(context, caseId), "no key update");
    if (!isOpenStatus(row.status)) throw new VerbError("conflict", ["case-closed"]);
    if (!asksBeenHere(gate)) throw new VerbError("conflict");
    const byStaff = actor.kind === "staff";
    if (row.beenHereCheckedAt && !byStaff) throw new VerbError("conflict", ["been-here-checked"]);
    await tx
      .update(cases)
      .set({ beenHere, ...(byStaff && { beenHereCheckedAt: now() }) })
      .where(and(eq(cases.clinicId, actor.clinicId), eq(cases.id, row.id)));
    await audit({ subjectId: row.id, details: { beenHere } });
    await tellPages(tx, actor.clinicId);
    return { beenHere };
  },
});
