import { needsCall, recheckAnswers, recheckQuestions } from "@preamble/booking/recheck";
import { isOpenStatus } from "@preamble/db/case-status";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { someoneReads } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { callAtOnce } from "./call-at-once.ts";
import { loadBookableCase } from "./bookable-case.ts";
import { bookableBy } from "./offer-slots.ts";

export const recheckSchema = z.record(z.enum(recheckQuestions), z.enum(recheckAnswers));

/**
 * Asks the three questions of docs/clinical/journey.md section 4: before any other time is shown, and of who waits
 * longer than the window. Any yes or not sure has the clinic call at once; a visit stays as it is until the safety
 * pages are answered again. Answered so twice, one call is to make.
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
    if (worse) {
      await callAtOnce(context, row);
      await tx.execute(sql`select pg_notify('changed', ${actor.clinicId})`);
    }
    await audit({ action: "appointments.recheck", subjectId: row.id, details: { worse } });
    return { worse, someoneReads: someoneReads(home, now()) };
  },
});
