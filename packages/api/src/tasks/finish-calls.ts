import {
  awaitsDecision,
  isCallMade,
  isDecision,
  type LoggedCall,
  type NoCall,
} from "@preamble/booking/call-plan";
import type { Actor } from "@preamble/db/actor";
import { task } from "@preamble/db/schema";
import { type CallKind, callKinds } from "@preamble/db/schema/task";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";

const ofClinic: CallKind = "call-back";
const ofClinician: CallKind = "clinician-call";

/**
 * A call that reached the patient, or the emergency contact of one who may not be called, was the call to make; what a clinician was to say is finished by a clinician's own
 * call or decision, which of one who may not be called finishes the clinic's call too. Who refuses, or was handed on, waits for a clinician from then on, which the call plan of an
 * emergency says where it is `planned`; any other call leaves it to be made.
 */
export async function finishCalls(
  context: Pick<VerbContext<Extract<Actor, { kind: "staff" }>>, "tx" | "actor" | "now">,
  caseId: string,
  logged: Omit<LoggedCall, "at">,
  { planned, noCall }: { readonly planned: boolean; readonly noCall: NoCall | null },
): Promise<void> {
  const { tx, actor, now } = context;
  const { clinicId, staffMemberId } = actor;
  const open = (...kinds: readonly CallKind[]) =>
    and(
      eq(task.clinicId, clinicId),
      eq(task.caseId, caseId),
      inArray(task.kind, [...kinds]),
      isNull(task.doneAt),
    );
  if (awaitsDecision(logged.outcome)) {
    const handed = await tx
      .update(task)
      .set({ kind: ofClinician })
      .where(open(ofClinic, ofClinician))
      .returning({ id: task.id });
    if (handed.length > 0 || planned) return;
    const left = { clinicId, caseId, kind: ofClinician, createdBy: staffMemberId, dueAt: now() };
    await tx.insert(task).values(left);
    return;
  }
  const clinical = actor.roles.includes("clinician");
  const kinds = isDecision(logged.outcome)
    ? [ofClinician, ...(noCall === null ? [] : [ofClinic])]
    : isCallMade(logged, noCall)
      ? callKinds.filter((kind) => clinical || kind !== ofClinician)
      : [];
  if (kinds.length === 0) return;
  await tx
    .update(task)
    .set({ doneAt: now(), doneBy: staffMemberId })
    .where(open(...kinds));
}
