import { needsCall, recheckAnswers, recheckQuestions } from "@preamble/booking/recheck";
import { isOpenStatus } from "@preamble/db/case-status";
import { recheck as recheckTable } from "@preamble/db/schema";
import { z } from "zod";
import { someoneReads } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { callWhoIsWorse } from "./call-who-is-worse.ts";
import { bookableBy, loadBookableCase } from "./bookable-case.ts";

export const recheckSchema = z.record(z.enum(recheckQuestions), z.enum(recheckAnswers));

/**
 * Asks the three questions of docs/clinical/journey.md section 4: before any other time is shown, and of who waits
 * longer than the window. What was said is kept for a clinician. Any yes or not sure has the clinic call at once; a
 * visit stays as it is until the safety pages are answered again. Answered so twice, one call is to make.
 */
export const recheckVisit = defineVerb({
  name: "appointments.recheck",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ recheck: recheckSchema }),
  async run(context, { recheck }) {
    const { tx, actor, now, audit } = context;
    const own = bookableBy(context, undefined);
    const { case: row, home } = await loadBookableCase(context, own, "no key update");
    if (!isOpenStatus(row.status)) throw new VerbError("conflict");
    const worse = needsCall(recheck);
    if (worse) await callWhoIsWorse(context, home, row, recheck);
    else {
      await tx
        .insert(recheckTable)
        .values({ clinicId: actor.clinicId, caseId: row.id, answers: recheck, createdAt: now() });
    }
    await audit({ subjectId: row.id, details: { worse } });
    return { worse, someoneReads: someoneReads(home, now()) };
  },
});
