import { asksBeenHere } from "@preamble/booking/been-here";
import type { GateCase } from "@preamble/booking/gate";
import type { cases } from "@preamble/db/schema";

/** What is on record of whether the patient was here before, and whether it chooses the visit of the case. */
export const saidBeenHere = (
  row: Pick<typeof cases.$inferSelect, "beenHere" | "beenHereCheckedAt">,
  gate: Omit<GateCase, "inPersonLeft">,
) => ({ asked: asksBeenHere(gate), said: row.beenHere, checkedAt: row.beenHereCheckedAt });
