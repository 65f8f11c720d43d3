import { randomUUID } from "node:crypto";
import { mayPutOff } from "@preamble/booking/put-off";
import { cases, type intake, patient, triage } from "@preamble/db/schema";
import { UNSURE } from "@preamble/domain/answers";
import { levelOf, rankOf } from "@preamble/domain/levels";
import type { Triage } from "@preamble/domain/triage/triage";
import { and, eq, getTableColumns, sql, type WithSubquery } from "drizzle-orm";
import { leaveUnfitVisit } from "../appointments/leave-unfit-visit.ts";
import { restartClock } from "../appointments/return-to-queue.ts";
import { type Clinic, dueIn } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { leaveMail } from "../messages/leave-mail.ts";
import { joinOpenCase } from "./join-open-case.ts";
import { clockWithJoined, lookedAt, raiseKnown } from "./raise-known.ts";
import { resumeEscalation, scheduleEscalation } from "./schedule-escalation.ts";

type RaiseInput = {
  readonly home: Clinic;
  readonly intakeRow: Pick<typeof intake.$inferSelect, "id" | "patientId" | "answers" | "previousIntakeId">;
  readonly cause: "emergency" | "submission" | "idle" | "staff" | "recheck";
  readonly result: Triage;
};

/**
 * Records a triage and makes or raises the case it belongs to: the form's own, or the open one of its patient that the
 * form joins. A machine result raises the level in force and never lowers it. What comes in after a case left the
 * queue, and a sign of emergency that is new since someone looked, bring the case before people as a raised level
 * does. An emergency that nobody knows of alerts the clinic by mail, without clinical content; from then on the clock
 * is brought before more people as it runs. A visit that no longer suits the case is called off. Wakes every open
 * queue of the clinic. What is written `along` goes in the same statement. Answers with the case, whether
 * people have to look at it, the visit that was called off and what the trail says of it.
 */
export async function raiseCase(
  context: VerbContext,
  { home, intakeRow, cause, result }: RaiseInput,
  along: readonly WithSubquery[] = [],
) {
  const { tx, actor, now, jobs } = context;
  const { clinicId } = actor;
  const { id: intakeId, patientId, previousIntakeId, answers } = intakeRow;
  if (!patientId) throw new VerbError("invalid_input", ["contact"]);
  const at = now();
  const levelRank = rankOf(result.level);
  const triageId = randomUUID();
  const families = [...new Set(result.fired.map(({ family }) => family))].toSorted();
  const found = { triageId, families, unresolved: result.unresolved.length };
  const dueOf = (rank: number) => dueIn(home, levelOf(rank), at);
  const sends = cause === "submission";
  const sent = sends ? { sentAt: at } : {};
  const birth = answers["date-of-birth"];
  // A form that has not come to it yet leaves what an earlier one of the patient said.
  const dateOfBirth = typeof birth === "string" && birth !== UNSURE ? birth : null;

  // A first form that is sent can have no other's case.
  const joined =
    (!sends || previousIntakeId !== null) &&
    (await joinOpenCase(tx, { clinicId, id: intakeId, patientId, previousIntakeId }));

  // A form without a case, as nearly all are when they are sent, takes this one statement.
  const [fresh] = await tx
    .with(
      ...along,
      tx
        .$with("recorded")
        .as(tx.insert(triage).values({ clinicId, id: triageId, intakeId, cause, levelRank, result })),
      tx.$with("born").as(
        tx
          .update(patient)
          .set({ dateOfBirth: sql`coalesce(${dateOfBirth}::date, ${patient.dateOfBirth})` })
          .where(and(eq(patient.clinicId, clinicId), eq(patient.id, patientId))),
      ),
    )
    .insert(cases)
    .values({
      clinicId,
      id: randomUUID(),
      reference: newReference(),
      intakeId,
      patientId,
      ...found,
      levelRank,
      dueAt: dueOf(levelRank),
      raisedAt: at,
      ...sent,
    })
    .onConflictDoNothing({ target: [cases.clinicId, cases.intakeId] })
    .returning({ ...getTableColumns(cases), told: sql`pg_notify('changed', ${clinicId})` })
    .prepare(`raise case, ${cause}`)
    .execute();
  const { row, raised, keepsVisit, trail } = fresh
    ? { row: fresh, raised: true, keepsVisit: false, trail: {} }
    : await raiseKnown(context, { intakeId, result, triageId, joined, sends }, (inForce, before, raised) => ({
        ...found,
        // Why it has its level is still to be found in the queue where the last answers alone do not say.
        ...(inForce > levelRank && { families: [...new Set([...before.families, ...families])].toSorted() }),
        ...sent,
        // Who sends another form is asked by it, and who needs a visit sooner is offered one.
        ...((joined || !mayPutOff(levelOf(inForce))) && { askAgainAt: null }),
        levelRank: inForce,
        ...(raised && {
          ...(joined && inForce === before.levelRank
            ? clockWithJoined(before, dueOf(inForce), at)
            : { dueAt: dueOf(inForce), raisedAt: at }),
          endedAt: null,
          // Of another window nothing was said yet.
          noSlotAt: null,
          ...lookedAt(actor, at, before.status),
        }),
      }));

  if (fresh) await scheduleEscalation({ tx, jobs }, row, 0);
  else if (raised) await resumeEscalation({ tx, jobs }, row);
  const leftVisit = fresh || keepsVisit ? null : await leaveUnfitVisit(context, row, { raised });
  // Raised, it has left its booking already.
  const left = leftVisit && row.status === "booked" ? await restartClock(context, row) : row;
  if (raised && row.levelRank === rankOf("emergency-now")) {
    await leaveMail(
      { tx, jobs },
      clinicId,
      {
        kind: "emergency-alert",
        // What a member raised they have acknowledged, and the others hear of it all the same.
        ...(actor.kind !== "staff" && { once: `alert ${row.id} ${row.triageId}` }),
        recipient: home.onCallEmail,
        subject: `${home.name}: a case needs a person now`,
        body: `Case ${row.reference} came in and must be looked at by a person now. Open the queue to see it.`,
      },
      { urgent: true },
    );
  }
  return { ...left, raised, leftVisit, trail: { ...(joined && { joined: true }), ...trail } };
}

const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Short enough to say on the telephone; never a credential. */
function newReference(): string {
  return [...crypto.getRandomValues(new Uint8Array(7))]
    .map((byte) => letters[byte % letters.length])
    .join("");
}
