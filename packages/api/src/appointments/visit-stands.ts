import { stillSuits } from "@preamble/booking/still-suits";
import { appointment, cases } from "@preamble/db/schema";
import { and, eq, gt } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";
import { loadBookableCase } from "./bookable-case.ts";

/** How late a visit may be was agreed when it was booked. */
export const agreed = ({ startsAt }: Pick<typeof appointment.$inferSelect, "startsAt">) => ({
  windowEndsAt: startsAt,
});

/** Whether a case has a visit ahead of the kind that it needs. */
export async function visitStands(context: VerbContext, caseId: string): Promise<boolean> {
  const { tx, actor, now } = context;
  const [visit] = await tx
    .select()
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, actor.clinicId),
        eq(appointment.caseId, caseId),
        eq(appointment.status, "booked"),
        gt(appointment.startsAt, now()),
      ),
    );
  if (!visit) return false;
  const { gate } = await loadBookableCase(context, [eq(cases.id, caseId)], "no key update");
  return stillSuits({ gate: { ...gate, ...agreed(visit) }, visit, now: now() });
}
