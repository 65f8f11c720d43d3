import type { Tx } from "@preamble/db/client";
import { appointment, type cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";

/** The visit that a case has booked, if any. */
export async function bookedVisit(
  tx: Tx,
  { clinicId, id }: Pick<typeof cases.$inferSelect, "clinicId" | "id">,
): Promise<typeof appointment.$inferSelect | null> {
  const [visit] = await tx
    .select()
    .from(appointment)
    .where(
      and(eq(appointment.clinicId, clinicId), eq(appointment.caseId, id), eq(appointment.status, "booked")),
    );
  return visit ?? null;
}
