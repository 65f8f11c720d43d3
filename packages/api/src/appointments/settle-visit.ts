import { waitedUntil } from "@preamble/booking/lateness";
import { isOpenStatus } from "@preamble/db/case-status";
import { cases } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { countBreach } from "../cases/count-breach.ts";
import { unexplained } from "../cases/own-case.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { tellPages } from "../tell-pages.ts";
import { callMissedBy } from "./call-missed-by.ts";
import { markVisit } from "./mark-visit.ts";
import { lockAppointment } from "./own-appointment.ts";
import { returnToQueue } from "./return-to-queue.ts";
import { standingRecheck } from "./standing-recheck.ts";

/**
 * Records that the patient was seen, or did not come. A no-show puts the case back in the queue at its old
 * due time with a call to make, that day for same-day and within-48-hours. Only a visit that has begun can be
 * settled: before, it is not_bookable with not-begun. Who is late did not come only once the clinic waits no
 * longer: before, that is not_bookable with still-waited-for. A case whose clock had run out is seen only once
 * someone has said why: before, it is a conflict with breach-unexplained. It stays open for what came in,
 * or was said, since the visit began. That an emergency was seen is a clinician's to say: of the desk it is forbidden with clinician-says.
 */
export const settleVisit = defineVerb({
  name: "appointments.settle",
  effect: "write",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({
    appointmentId: z.uuid(),
    version: z.int().min(0),
    outcome: z.enum(["seen", "no-show"]),
  }),
  async run(context, { appointmentId, version, outcome }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    const { case: row, home, visit } = await lockAppointment(context, appointmentId);
    const settled = { appointmentId, outcome };
    if (visit.status === outcome) {
      await audit({ subjectId: row.id, details: { ...settled, again: true } });
      return { status: outcome };
    }
    if (visit.version !== version || visit.status !== "booked") throw new VerbError("conflict");
    if (visit.startsAt > now()) throw new VerbError("not_bookable", ["not-begun"]);
    const emergency = levelOf(row.levelRank) === "emergency-now";
    if (outcome === "seen" && emergency && !actor.roles.includes("clinician"))
      throw new VerbError("forbidden", ["clinician-says"]);
    const until = waitedUntil({ startsAt: visit.startsAt, graceMinutes: home.lateGraceMinutes });
    if (outcome === "no-show" && until > now()) throw new VerbError("not_bookable", ["still-waited-for"]);
    const { breach, details } = await countBreach(context, row);
    const reasons = outcome === "seen" ? unexplained(breach) : [];
    if (reasons.length > 0) throw new VerbError("conflict", reasons);
    await markVisit(tx, visit, outcome);
    const isOpen = isOpenStatus(row.status);
    // What came in once the visit had begun was not read at it, whatever clock ran by then.
    const cameIn = [row.raisedAt, row.sentAt].some((at) => at !== null && at > visit.startsAt);
    const isUnread = row.status === "new" && cameIn;
    const worse = outcome === "seen" ? await standingRecheck(tx, row, now()) : null;
    const saidSince = worse !== null && worse.saidAt > visit.startsAt;
    if (isOpen && outcome === "seen" && saidSince) {
      // It was looked at; what runs is the clock of the call that they were promised.
      if (row.status === "booked")
        await tx
          .update(cases)
          .set({ status: "in-review", version: row.version + 1 })
          .where(and(eq(cases.clinicId, clinicId), eq(cases.id, row.id)));
    } else if (isOpen && outcome === "seen" && !isUnread) {
      await tx
        .update(cases)
        .set({ status: "seen", endedAt: now(), version: row.version + 1 })
        .where(and(eq(cases.clinicId, clinicId), eq(cases.id, row.id)));
    } else if (isOpen && outcome === "no-show") {
      await returnToQueue(context, row, callMissedBy(home, row, now()), "missed");
    }
    await audit({
      subjectId: row.id,
      details: { ...settled, ...details },
    });
    await tellPages(tx, clinicId);
    return { status: outcome };
  },
});
