import type { Actor } from "@preamble/db/actor";
import { clinic, intake } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";

export type PatientContext = VerbContext<Extract<Actor, { kind: "patient" }>>;

/**
 * The intake that the session owns, locked for the transaction. Another's is not_found; one that was sent
 * is already_sent and one past its time expired, unless `even` says that it may be.
 */
export async function lockOwnIntake(
  context: PatientContext,
  intakeId: string,
  even: "open" | "sent" = "open",
) {
  return (await lockOwnIntakeAtHome(context, intakeId, even)).intakeRow;
}

/** The same, with the clinic. */
export async function lockOwnIntakeAtHome(
  { tx, actor, now }: PatientContext,
  intakeId: string,
  even: "open" | "sent" = "open",
) {
  if (intakeId !== actor.intakeId) throw new VerbError("not_found");
  const [found] = await tx
    .select({ intakeRow: intake, home: clinic })
    .from(intake)
    .innerJoin(clinic, eq(clinic.id, intake.clinicId))
    .where(and(eq(intake.clinicId, actor.clinicId), eq(intake.id, intakeId)))
    .for("no key update", { of: intake })
    .prepare("lock own intake")
    .execute();
  if (!found) throw new VerbError("not_found");
  const { status, expiresAt } = found.intakeRow;
  if (even === "open" && status === "sent") throw new VerbError("already_sent");
  if (status === "open" && expiresAt <= now()) throw new VerbError("expired");
  return found;
}
