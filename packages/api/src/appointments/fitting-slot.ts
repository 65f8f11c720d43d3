import { type GateAttempt, type GateCase, mayBook, type OverridableReason } from "@preamble/booking/gate";
import { offeredSlots } from "@preamble/booking/offered-slots";
import { isRemote } from "@preamble/booking/offers";
import type { Tx } from "@preamble/db/client";
import { slot } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { type Alternative, VerbError } from "../errors.ts";
import { freeSlots } from "./free-slots.ts";

const mostAlternatives = 3;

export type Asked = {
  readonly clinicId: string;
  readonly caseId: string;
  readonly slotId: string;
  readonly gate: Omit<GateCase, "inPersonLeft">;
  readonly attempt: GateAttempt;
};

/**
 * The slot that is asked for, past the gate; whether it is free the constraint decides when it is taken.
 * Throws not_found, or not_bookable with every reason and the nearest times that may be had.
 */
export async function fittingSlot(
  tx: Tx,
  asked: Asked,
): Promise<{
  wanted: typeof slot.$inferSelect;
  windowEndsAt: Date;
  overridden: readonly OverridableReason[];
}> {
  const { clinicId, slotId, gate, attempt } = asked;
  const [wanted] = await tx
    .select()
    .from(slot)
    .where(and(eq(slot.clinicId, clinicId), eq(slot.id, slotId)));
  if (!wanted) throw new VerbError("not_found");
  const free = await freeInWindow(tx, asked);
  const answer = mayBook({
    ...gate,
    ...attempt,
    inPersonLeft: free.some(({ visitType, keptFor }) => !isRemote(visitType) && keptFor !== null),
    slot: wanted,
  });
  if (!answer.allowed) {
    throw new VerbError("not_bookable", answer.reasons, { alternatives: nearest(free, asked, wanted) });
  }
  if (!gate.windowEndsAt) throw new VerbError("not_bookable", ["emergency"]);
  return { wanted, windowEndsAt: gate.windowEndsAt, overridden: answer.overridden };
}

/** What someone is told whose slot another took: what is left near it. */
export async function slotTaken(tx: Tx, asked: Asked, wanted: typeof slot.$inferSelect): Promise<VerbError> {
  return new VerbError("slot_taken", [], {
    alternatives: nearest(await freeInWindow(tx, asked), asked, wanted),
  });
}

type Free = Awaited<ReturnType<typeof freeSlots>>;

async function freeInWindow(tx: Tx, { clinicId, caseId, gate, attempt }: Asked): Promise<Free> {
  return gate.windowEndsAt
    ? freeSlots(tx, { clinicId, caseId, now: attempt.now, until: gate.windowEndsAt })
    : [];
}

function nearest(
  free: Free,
  { gate, attempt, slotId }: Asked,
  { startsAt }: { startsAt: Date },
): Alternative[] {
  const distance = (at: Date) => Math.abs(at.getTime() - startsAt.getTime());
  return offeredSlots(free, { ...gate, ...attempt, overrideReason: undefined })
    .filter((one) => one.slotId !== slotId)
    .toSorted((a, b) => distance(a.startsAt) - distance(b.startsAt))
    .slice(0, mostAlternatives)
    .map((one) => ({ slotId: one.slotId, startsAt: one.startsAt }));
}
