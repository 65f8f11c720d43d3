import type { Actor } from "@preamble/db/actor";
import { intake } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";

type PatientContext = VerbContext<Extract<Actor, { kind: "patient" }>>;

/**
 * The intake that the session owns, locked for the transaction. Another's is not_found; one that was sent
 * is already_sent and one past its time expired, unless `even` says that it may be.
 */
export async function lockOwnIntake(
  { tx, actor, now }: PatientContext,
  intakeId: string,
  even: "open" | "sent" = "open",
) {
  if (intakeId !== actor.intakeId) throw new VerbError("not_found");
  const [row] = await tx
    .select()
    .from(intake)
    .where(and(eq(intake.clinicId, actor.clinicId), eq(intake.id, intakeId)))
    .for("update");
  if (!row) throw new VerbError("not_found");
  if (even === "open" && row.status === "sent") throw new VerbError("already_sent");
  if (row.status === "open" && row.expiresAt <= now()) throw new VerbError("expired");
  return row;
}
