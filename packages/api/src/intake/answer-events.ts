import type { Tx } from "@preamble/db/client";
import { answerEvent } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { inToldOrder } from "./told-order.ts";

/** Each answer that was ever given in a form, in the order in which they were told. */
export const answerEvents = (tx: Tx, clinicId: string, intakeId: string) =>
  tx
    .select()
    .from(answerEvent)
    .where(and(eq(answerEvent.clinicId, clinicId), eq(answerEvent.intakeId, intakeId)))
    .orderBy(...inToldOrder);
