import { type VisitType, visitTypes } from "@preamble/booking/visit-types";
import type { Tx } from "@preamble/db/client";
import { location, slot } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";

/** An address as it stands on a letter. */
export const addressLines = (address: string | null): string[] =>
  (address ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export type VisitPlace = {
  readonly visitType: VisitType;
  readonly location: string;
  readonly address: string | null;
};

/** Where somebody goes for a visit, on one line; null for a call. */
export function placeLine(visit: VisitPlace): string | null {
  if (visitTypes[visit.visitType].mode !== "in-person") return null;
  return [visit.location, ...addressLines(visit.address)].join(", ");
}

/** Where the visit of a slot is; null where there is no such slot. */
export async function placeOfSlot(tx: Tx, clinicId: string, slotId: string): Promise<VisitPlace | null> {
  const [place] = await tx
    .select({ visitType: slot.visitType, location: location.name, address: location.address })
    .from(slot)
    .innerJoin(location, and(eq(location.clinicId, slot.clinicId), eq(location.id, slot.locationId)))
    .where(and(eq(slot.clinicId, clinicId), eq(slot.id, slotId)));
  return place ?? null;
}
