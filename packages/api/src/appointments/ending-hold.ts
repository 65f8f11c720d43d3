import { appointment, type cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";
import { RefusalOnRecord, VerbError } from "../errors.ts";

/** Said again however often it is asked; a field that is put right and a version that is read anew are not. */
const isLasting = ({ code, reasons }: VerbError): boolean =>
  code === "not_bookable" || code === "slot_taken" || reasons.includes("case-closed");

/**
 * The refusal of a time that its patient holds: where it lasts it gives the time back to others, whether or not the
 * patient's browser comes to do so.
 */
export function endingHold(
  { actor }: VerbContext,
  { clinicId, id: caseId }: Pick<typeof cases.$inferSelect, "clinicId" | "id">,
  slotId: string,
  refusal: unknown,
): unknown {
  if (actor.kind !== "patient" || !(refusal instanceof VerbError) || !isLasting(refusal)) return refusal;
  const { code, reasons, alternatives } = refusal;
  return new RefusalOnRecord(
    code,
    {
      action: "appointments.release",
      subjectId: caseId,
      details: { slotId, refused: [code, ...reasons].join(" ") },
    },
    {
      reasons,
      alternatives,
      also: async (tx) => {
        await tx
          .update(appointment)
          .set({ status: "expired" })
          .where(
            and(
              eq(appointment.clinicId, clinicId),
              eq(appointment.caseId, caseId),
              eq(appointment.slotId, slotId),
              eq(appointment.status, "held"),
            ),
          );
      },
    },
  );
}
