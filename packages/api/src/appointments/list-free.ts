import { keepingKind } from "@preamble/booking/been-here";
import { mayBook, type OverridableReason, overridableReasons } from "@preamble/booking/gate";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { instantSchema } from "../instant.ts";
import { attemptOf } from "./attempt.ts";
import { bookedVisit } from "./booked-visit.ts";
import { bookableBy, loadBookableCase } from "./bookable-case.ts";
import { freeSlots } from "./free-slots.ts";

const longestMs = 2 * 86_400_000;

const isOverridable = (reason: string): reason is OverridableReason =>
  overridableReasons.some((one) => one === reason);

/**
 * Every free time of a span, its end left out, that staff may give a case, each with what a written reason must set aside. What
 * no reason opens is left out: an emergency has none.
 */
export const listFree = defineVerb({
  name: "appointments.free",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z
    .strictObject({ caseId: z.uuid(), from: instantSchema, until: instantSchema })
    .refine(({ from, until }) => until > from && until.getTime() - from.getTime() <= longestMs),
  async run(context, { caseId, from, until }) {
    const { tx, actor, now, audit } = context;
    const {
      case: row,
      home,
      gate,
      asker,
    } = await loadBookableCase(context, bookableBy(context, caseId), "share");
    const free = await freeSlots(tx, {
      clinicId: actor.clinicId,
      hours: home.hours,
      asker,
      now: now(),
      from: from > now() ? from : now(),
      until,
    });
    await audit({ subjectId: row.id });
    const visit = await bookedVisit(tx, row);
    const asked = keepingKind(gate, visit);
    const attempt = attemptOf(context, { moving: visit !== null });
    const within = free.filter(({ startsAt }) => startsAt < until);
    return within.flatMap(
      ({ slotId, startsAt, endsAt, visitType, staffMemberId, clinician, location, ...rest }) => {
        const answer = mayBook({
          ...asked,
          ...attempt,
          inPersonLeft: true,
          slot: { startsAt, visitType, ...rest },
        });
        const reasons = answer.allowed ? [] : answer.reasons;
        const against = reasons.filter(isOverridable);
        const firm = reasons.filter((reason) => !isOverridable(reason) && reason !== "override-needs-reason");
        return firm.length > 0
          ? []
          : [{ slotId, startsAt, endsAt, visitType, staffMemberId, clinician, location, against }];
      },
    );
  },
});
