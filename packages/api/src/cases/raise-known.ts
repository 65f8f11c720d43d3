import type { Actor } from "@preamble/db/actor";
import { alarms, type CaseStatus, clockRuns, isOpenStatus } from "@preamble/db/case-status";
import type { Tx } from "@preamble/db/client";
import { cases, submission, triage } from "@preamble/db/schema";
import { levelOf, moreUrgent, rankOf } from "@preamble/domain/levels";
import type { Triage } from "@preamble/domain/triage/triage";
import { and, desc, eq, ne, or } from "drizzle-orm";
import { visitStands } from "../appointments/visit-stands.ts";
import type { VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { tellPages } from "../tell-pages.ts";
import { countBreach } from "./count-breach.ts";
import { levelInForce } from "./level-in-force.ts";
import { isNewlyFired } from "./newly-fired.ts";
import { openCallOf } from "./open-call.ts";

type Row = typeof cases.$inferSelect;

/** Brings what a triage found into the case that a form has already; what its clock came to until then stays on record. */
export async function raiseKnown(
  context: VerbContext,
  {
    intakeId,
    result,
    triageId,
    joined,
    sends,
  }: { intakeId: string; result: Triage; triageId: string; joined: boolean; sends: boolean },
  changes: (inForce: number, before: Row, raised: boolean) => Partial<Row>,
) {
  const { tx, actor } = context;
  const { clinicId } = actor;
  const [before] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.clinicId, clinicId), eq(cases.intakeId, intakeId)))
    .for("update");
  if (!before) throw new VerbError("unavailable");
  // The form's own last one, or, where it has none, the one that the case stood by.
  const [last] = await tx
    .select({ result: triage.result })
    .from(triage)
    .where(
      and(
        eq(triage.clinicId, clinicId),
        ne(triage.id, triageId),
        or(eq(triage.intakeId, intakeId), eq(triage.id, before.triageId)),
      ),
    )
    .orderBy(desc(eq(triage.intakeId, intakeId)), desc(triage.createdAt))
    .limit(1);
  if (!last) throw new VerbError("unavailable");
  const [sent] = await tx
    .select({ at: submission.sentAt })
    .from(submission)
    .where(and(eq(submission.clinicId, clinicId), eq(submission.intakeId, intakeId)));
  const whole = sent !== undefined;
  const { details: trail } = await countBreach(context, before);
  const current = levelOf(before.levelRank);
  // What a clinician lowered was another form.
  const inForce = rankOf(
    joined
      ? moreUrgent(current, result.level)
      : levelInForce(current, { ...last, whole: whole && !sends }, { result, whole }),
  );
  const rises = inForce > before.levelRank;
  // A form that is sent after someone had looked at what there was of it has to be read as one that joins.
  const comesIn =
    joined || (sends && current !== "emergency-now" && !clockRuns({ ...before, level: current }));
  if (comesIn) await tx.update(cases).set({ triageId }).where(ofCase(before));
  const keepsVisit = comesIn && !rises && (await visitStands(context, before.id));
  const raised =
    rises ||
    !isOpenStatus(before.status) ||
    (comesIn && (await isToBeRead(tx, before, result, keepsVisit))) ||
    (actor.kind !== "staff" &&
      before.acknowledgedAt !== null &&
      isNewlyFired("emergency-now", result, last.result));
  const [row] = await tx
    .update(cases)
    .set({ ...changes(inForce, before, raised), version: before.version + 1 })
    .where(ofCase(before))
    .returning();
  if (!row) throw new VerbError("unavailable");
  await tellPages(tx, clinicId);
  return { row, raised, keepsVisit, trail };
}

const ofCase = ({ clinicId, id }: Row) => and(eq(cases.clinicId, clinicId), eq(cases.id, id));

/**
 * Whether someone must look at a form that came into a case. Who is on an emergency already, before its alarm or its
 * calls have ended, is alarmed anew only by another one; beside a visit ahead that suits it the form is read there.
 */
async function isToBeRead(tx: Tx, before: Row, { fired }: Triage, keepsVisit: boolean): Promise<boolean> {
  if (levelOf(before.levelRank) !== "emergency-now") return before.status !== "booked" || !keepsVisit;
  const isTended = alarms({ ...before, level: "emergency-now" }) || (await openCallOf(tx, before)) !== null;
  return !isTended || fired.some(({ level }) => level === "emergency-now");
}

/**
 * The clock of a case that a form joined without raising its level. One that runs is not set back; what is overdue is
 * due anew at once, and told of once more.
 */
export function clockWithJoined(before: Row, due: Date, at: Date): Pick<Row, "raisedAt" | "dueAt"> {
  const { raisedAt, dueAt, levelRank } = before;
  if (!clockRuns({ ...before, level: levelOf(levelRank) })) return { raisedAt: at, dueAt: due };
  return { raisedAt, dueAt: dueAt <= at ? at : dueAt < due ? dueAt : due };
}

/**
 * Of a case that was raised: the member who raised it has looked at it; where a machine did, someone must look
 * again, whatever was done before. A booking made for the milder level settles it no longer.
 */
export function lookedAt(actor: Actor, at: Date, status: CaseStatus) {
  return actor.kind === "staff"
    ? {
        acknowledgedAt: at,
        acknowledgedBy: actor.staffMemberId,
        status: status === "booked" ? ("in-review" as const) : status,
      }
    : { acknowledgedAt: null, acknowledgedBy: null, status: "new" as const };
}
