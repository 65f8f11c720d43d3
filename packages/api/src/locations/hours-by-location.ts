import type { ClinicHours } from "@preamble/booking/clinic-hours";
import type { Tx } from "@preamble/db/client";
import { location } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import type { Clinic } from "../clinic.ts";

/** When the doors of each location are open, the clinic's closed days left out: times are made within that. */
export async function hoursByLocation(
  tx: Tx,
  { id: clinicId, hours }: Clinic,
): Promise<ReadonlyMap<string, ClinicHours>> {
  const locations = await tx
    .select({ id: location.id, weekly: location.hours })
    .from(location)
    .where(eq(location.clinicId, clinicId));
  return new Map(locations.map(({ id, weekly }) => [id, { ...hours, weekly }]));
}
